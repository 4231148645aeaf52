import EssaiFacts
import Foundation
import Kernel
import Testing

@testable import Essai

/// What the new module proves of itself, in its own folder.
struct EssaiGoldenTests {
  @Test func `a note written stands so in the log`() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let day = try #require(Day(iso: "2026-03-12"))
    let json = try encoder.encode(NoteWritten(note: 7, day: day))
    #expect(String(decoding: json, as: UTF8.self) == #"{"day":"2026-03-12","note":7}"#)
  }

  @Test func `a note is closed once`() throws {
    let day = try #require(Day(iso: "2026-03-12"))
    #expect(Note(id: Note.ID(1), day: day, text: "a", status: .open).refusalToClose == nil)
    #expect(Note(id: Note.ID(1), day: day, text: "a", status: .closed).refusalToClose == .alreadyClosed)
  }
}
