/// The letters that tell lines set against one another: AA, AB… once they balance, aa, ab… until then.
package enum LetteringCode {
  /// The code of the `index`-th lettering of an account and party, from 0: AA, AB … ZZ, AAA….
  package static func code(_ index: Int) -> String {
    var (width, left, count) = (2, index, 26 * 26)
    while left >= count {
      left -= count
      width += 1
      count *= 26
    }
    var letters: [UInt8] = []
    for _ in 0..<width {
      letters.append(65 + UInt8(left % 26))
      left /= 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }

  /// As shown: in capitals once complete.
  package static func shown(_ code: String, isComplete: Bool) -> String {
    isComplete ? code : code.lowercased()
  }
}
