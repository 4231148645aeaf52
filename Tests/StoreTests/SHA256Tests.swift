import Foundation
import Testing

@testable import Store

/// The digests are the examples NIST publishes for FIPS 180-4.
@Suite struct SHA256Tests {
  private static let letters = [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)
  private static let digestOfLetters = "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"

  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func `a text has the digest the standard gives`(text: String, digest: String) {
    #expect(SHA256.digest(of: text.utf8) == digest)
    #expect(SHA256.digest(of: Data(text.utf8)) == digest)
  }

  @Test func `nothing taken is the empty text`() {
    let hash = SHA256()
    let digest = hash.finish()
    #expect(digest == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
  }

  /// 0, 1, 2 … 1 413 bytes at a time, which ends on every side of the 64-byte blocks, then what is left.
  @Test func `a million letters have one digest, whole or in odd pieces`() {
    var hash = SHA256()
    var (rest, size) = (Self.letters[...], 0)
    while !rest.isEmpty {
      hash.update(rest.prefix(size))
      rest = rest.dropFirst(size)
      size += 1
    }
    let inPieces = hash.finish()
    #expect(inPieces == Self.digestOfLetters)
    #expect(SHA256.digest(of: Self.letters) == Self.digestOfLetters)
  }

  @Test func `bytes that do not stand together are taken in their order`() {
    #expect(
      SHA256.digest(of: "cba".utf8.reversed())
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test func `threads hash beside one another`() async {
    let digests = await withTaskGroup(of: String.self) { group in
      for _ in 0..<64 {
        group.addTask { SHA256.digest(of: Self.letters) }
      }
      return await group.reduce(into: Set()) { $0.insert($1) }
    }
    #expect(digests == [Self.digestOfLetters])
  }
}
