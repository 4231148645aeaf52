import Foundation
import Kernel
import Testing

/// Whether a fact is written, and read again, as the text the log holds.
func agrees<E: Event>(_ event: E, _ golden: String) throws -> Bool {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  let written = String(decoding: try encoder.encode(event), as: UTF8.self)
  let read = try JSONDecoder().decode(E.self, from: Data(golden.utf8))
  let rewritten = String(decoding: try encoder.encode(read), as: UTF8.self)
  if written != golden { Issue.record("\(E.name) is written \(written)") }
  return written == golden && rewritten == golden
}
