import Foundation
import Kernel

/// A digest of the log's head written outside the file, against which a cut tail shows.
package struct Anchor: Hashable, Sendable {
  package let seq: Int64
  package let digest: String
  package let day: String

  /// One line of the anchors' file: number, digest, day.
  var line: String { "\(seq) \(digest) \(day)" }

  init(seq: Int64, digest: String, day: String) {
    self.seq = seq
    self.digest = digest
    self.day = day
  }

  init?(line: Substring) {
    let parts = line.split(separator: " ")
    guard parts.count == 3, let seq = Int64(parts[0]) else { return nil }
    self.init(seq: seq, digest: String(parts[1]), day: String(parts[2]))
  }

  static func path(beside file: String) -> String { file + ".ancres" }

  static func all(beside file: String) throws -> [Anchor] {
    guard let text = try? String(contentsOfFile: path(beside: file), encoding: .utf8) else { return [] }
    return text.split(separator: "\n").compactMap(Anchor.init(line:))
  }

  /// Adds one to the anchors kept beside the file.
  func append(beside file: String) throws {
    let known = try Anchor.all(beside: file)
    let text = (known + [self]).map(\.line).joined(separator: "\n") + "\n"
    try text.write(toFile: Anchor.path(beside: file), atomically: true, encoding: .utf8)
  }
}
