import Foundation
import Synchronization

/// A company's file made once in a run and copied for every test that starts from it: making one takes a hundred times
/// as long as copying it.
package final class CompanyTemplate: Sendable {
  private let made = Mutex<URL?>(nil)
  private let make: @Sendable (String) throws -> Void

  /// - Parameter make: writes the company to that path.
  package init(_ make: @escaping @Sendable (String) throws -> Void) { self.make = make }

  /// Copies the company to a new file, in a folder that need not be there.
  package func copy(to file: URL) throws {
    let template = try made.withLock { made in
      if let made { return made }
      let new = TestFolder.new("modele")
      try FileManager.default.createDirectory(at: new, withIntermediateDirectories: true)
      let file = new.appending(path: "modele.comptoir")
      try make(file.path)
      made = file
      return file
    }
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: template, to: file)
  }
}
