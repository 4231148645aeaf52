import Kernel
import Testing

/// Social security numbers: key = 97 − (the thirteen first digits mod 97).
@Suite struct NIRTests {
  /// 1841276451089 mod 97 = 51; 2550814168025 mod 97 = 59; 2A reads 19 and 2B 18 (décret 85-420): 1850519004007 mod 97 =
  /// 22, 1850518004007 mod 97 = 92. 1840512345081 is a multiple of 97, hence 97; 1840512345080 leaves 96, hence 01.
  @Test(arguments: [
    ("1 84 12 76 451 089 46", "184127645108946"), ("184127645108946", "184127645108946"),
    ("2 55 08 14 168 025 38", "255081416802538"), ("1 85 05 2A 004 007 75", "185052A00400775"),
    ("1 85 05 2a 004 007 75", "185052A00400775"), ("1 85 05 2B 004 007 05", "185052B00400705"),
    ("184051234508197", "184051234508197"), ("184051234508001", "184051234508001"),
  ]) func `right numbers are accepted`(typed: String, stored: String) throws {
    #expect(try NIR(typed).text == stored)
  }

  @Test func `a number is shown in the groups of its parts`() throws {
    #expect(try NIR("184127645108946").formatted == "1 84 12 76 451 089 46")
    #expect(try NIR("185052a00400775").formatted == "1 85 05 2A 004 007 75")
  }

  @Test(arguments: [
    ("1 84 12 76 451 089 47", IdentifierError.Problem.key), ("1 84 12 76 451 098 46", .key),
    ("1 85 05 2A 004 007 05", .key), ("1 85 05 2B 004 007 75", .key), ("1 85 05 20 004 007 75", .key),
    ("184051234508100", .key), ("1 84 12 76 451 089", .length(found: 13, expected: "15")),
    ("1 84 12 76 451 089 460", .length(found: 16, expected: "15")), ("", .empty),
    ("1 85 05 2C 004 007 75", .character("C", expected: "un chiffre")),
    ("A 84 12 76 451 089 46", .character("A", expected: "un chiffre")),
    ("1 84 12 76 4A1 089 46", .character("A", expected: "un chiffre")),
    ("1 84 2A 76 451 089 46", .character("A", expected: "un chiffre")),
    ("1 84 12 76 451 089 ４6", .character("４", expected: "un chiffre")),
  ]) func `wrong numbers are refused`(text: String, problem: IdentifierError.Problem) {
    let error = #expect(throws: IdentifierError.self) { try NIR(text) }
    #expect(error?.problem == problem)
  }

  @Test func `one wrong digit is always seen`() {
    let right = Array("184127645108946")
    for place in right.indices {
      for digit in "0123456789" where digit != right[place] {
        var wrong = right
        wrong[place] = digit
        #expect(throws: IdentifierError.self) { try NIR(String(wrong)) }
      }
    }
  }
}
