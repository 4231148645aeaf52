import Foundation
import TestSupport
import Testing

/// Numbers under fire: two processes on one series, one of them killed again and again.
@Suite struct GaplessTests {
  private static let each = Seeds.isDeep ? 500 : 100
  private static let burst = each / 10

  @Test func `two processes validate invoices, one of them killed nine times: numbered without a hole`()
    throws
  {
    let office = try Office()
    try office.draft(2 * Self.each)
    let steady = try office.start(
      ["do", "sales.validate-invoice", "--file", try office.orders(1...Self.each), "--key", "calme"])
    try validateUnderFire(office, try office.orders((Self.each + 1)...(2 * Self.each)))
    #expect(steady.wait() == 0)

    let invoices = try office.invoices()
    let numbers = invoices.compactMap { $0["numero"] as? String }
    let expected = (1...(2 * Self.each)).map { number in
      "FA-2026-" + String(repeating: "0", count: 5 - String(number).count) + String(number)
    }
    #expect(numbers == expected)
    #expect(Set(invoices.compactMap { $0["date"] as? String }) == [Office.day])
    #expect(try office.run("check").object["ok"] as? Bool == true)
  }

  /// Runs the orders over and over with one key, killing the program each time it has done a tenth more.
  private func validateUnderFire(_ office: Office, _ orders: String) throws {
    for done in stride(from: Self.burst, through: Self.each, by: Self.burst) {
      let output = try Channel()
      let child = try office.start(
        ["do", "sales.validate-invoice", "--file", orders, "--key", "feu"],
        output: output.writing.fileDescriptor)
      try output.writing.close()
      #expect(read(output.reading, lines: done) == done)
      if done < Self.each { child.kill() }
      #expect(child.wait() == (done < Self.each ? 137 : 0))
    }
  }

  /// Reads that many lines, or as many as come; answers how many.
  private func read(_ file: FileHandle, lines: Int) -> Int {
    var count = 0
    while count < lines {
      let data = file.availableData
      guard !data.isEmpty else { return count }
      count += data.count { $0 == 10 }
    }
    return lines
  }
}
