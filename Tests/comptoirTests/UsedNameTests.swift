import Testing

/// What is declared is used: code that tests alone reach is neither shown nor safe to read.
@Suite struct UsedNameTests {
  /// Names that no other source says, and why they stay.
  private static let exceptions: [String: String] = [
    "LateInterest": "waits for reminders",
    "bearing": "HearingTests hold each fact to whoever keeps what it bears on",
    "answersFor": "HearingTests ask it of each listener",
    "isUnambiguous": "HearingTests hold each listener's table to it",
    "callAsFunction": "is called without its name",
    "logLevel": "asked by swift-log",
    "allKeys": "asked by Swift's Decoder", "decodeNil": "asked by Swift's Decoder",
    "isAtEnd": "asked by Swift's Decoder", "nestedContainer": "asked by Swift's Decoder",
    "nestedUnkeyedContainer": "asked by Swift's Decoder", "superDecoder": "asked by Swift's Decoder",
    "unkeyedContainer": "asked by Swift's Decoder", "userInfo": "asked by Swift's Decoder",
  ]

  @Test func `every name declared in the sources is used there`() throws {
    let sources = try House.read().sources
    var (declared, said): ([String: Int], [String: Int]) = ([:], [:])
    for file in sources {
      for name in file.declared { declared[name, default: 0] += 1 }
      said.merge(file.words) { $0 + $1 }
    }
    #expect(declared.count > 3_000)
    let unused = declared.filter { (said[$0.key] ?? 0) <= $0.value }.keys
    #expect(Set(unused).subtracting(Self.exceptions.keys).sorted() == [])
    #expect(Set(Self.exceptions.keys).subtracting(unused).sorted() == [], "no exception any more")
  }
}
