import Foundation
import Kernel

/// Where the files that a person names may be: anywhere, or in one folder for somebody who only visits.
package struct FilePlaces: Sendable {
  /// The one folder, absolute; `nil` for anywhere.
  let confinement: String?

  /// The absolute path of a file as it was typed: from the current folder, or from the one folder of a guest.
  ///
  /// - Throws: `StoreRefusal.confined` for a place outside that folder, links being followed.
  func locate(_ typed: String) throws -> String {
    guard !typed.utf8.contains(0) else { throw TextRefusal.nul }
    let path = NSString(string: typed.trimmingCharacters(in: .whitespacesAndNewlines)).expandingTildeInPath
    guard let confinement else { return URL(fileURLWithPath: path).standardized.path }
    let file = URL(fileURLWithPath: path.hasPrefix("/") ? path : "\(confinement)/\(path)").standardized
    let allowed = URL(fileURLWithPath: confinement).resolvingSymlinksInPath().path
    guard file.resolvingSymlinksInPath().deletingLastPathComponent().path == allowed else {
      throw StoreRefusal.confined(confinement)
    }
    return file.path
  }

  /// Makes the one folder of a guest, so that a first file finds it.
  func prepare() throws {
    guard let confinement else { return }
    do {
      try FileManager.default.createDirectory(
        atPath: confinement, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch { throw StoreRefusal.fileNotWritten(confinement) }
  }
}
