import Foundation
import Kernel

/// A digest of the log's head written outside the file, against which a cut tail shows.
package struct Anchor: Hashable, Sendable {
  package let seq: Int64
  package let digest: String
  /// The working day it was written on, ISO 8601.
  package let day: String

  /// Its day as people read it.
  var french: String { Day(iso: day)?.french ?? day }

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

  /// The anchors kept beside the file; none before the first backup.
  static func all(beside file: String) throws -> [Anchor] {
    let path = path(beside: file)
    guard FileManager.default.fileExists(atPath: path) else { return [] }
    return try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
      .compactMap(Anchor.init(line:))
  }

  /// Adds one to the anchors kept beside the file.
  func append(beside file: String) throws {
    let known = try Anchor.all(beside: file)
    let text = (known + [self]).map(\.line).joined(separator: "\n") + "\n"
    try text.write(toFile: Anchor.path(beside: file), atomically: true, encoding: .utf8)
  }
}
