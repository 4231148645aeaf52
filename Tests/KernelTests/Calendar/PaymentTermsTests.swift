import Kernel
import Testing

@Suite struct PaymentTermsTests {
  @Test(arguments: [
    ("0", "2026-01-10", "2026-01-10"), ("30", "2026-01-10", "2026-02-09"),
    ("45fm", "2026-01-10", "2026-02-28"),
    ("fm45", "2026-01-10", "2026-03-17"), ("fm", "2026-01-10", "2026-01-31"),
    ("fm0", "2026-01-10", "2026-01-31"),
    ("30fm10", "2026-01-10", "2026-03-10"), ("30le10", "2026-01-10", "2026-02-10"),
    ("30le5", "2026-01-10", "2026-03-05"), ("fm45le10", "2026-01-10", "2026-04-10"),
    ("0fm31", "2026-02-03", "2026-02-28"), ("0le31", "2026-02-03", "2026-02-28"),
    ("60", "2026-12-15", "2027-02-13"),
  ]) func `the due date follows the terms`(code: String, from: String, due: String) throws {
    let terms = try #require(PaymentTerms(code: code))
    #expect(try terms.dueDate(from: day(from)) == day(due))
  }

  @Test(arguments: [
    ("0", "0", "à réception"), ("30", "30", "30 jours"), ("1", "1", "1 jour"),
    ("45fm", "45fm", "45 jours fin de mois"),
    ("fm45", "fm45", "fin de mois + 45 jours"), ("fm", "0fm", "fin de mois"),
    (" 45 FM ", "45fm", "45 jours fin de mois"),
    ("30fm10", "30fm10", "30 jours fin de mois le 10"),
    ("30 fm le 10", "30fm10", "30 jours fin de mois le 10"),
    ("30le10", "30le10", "30 jours le 10"), ("fm45le10", "fm45le10", "fin de mois + 45 jours le 10"),
    ("0le5", "0le5", "à réception le 5"),
  ]) func `a code has one form and a French label`(code: String, canonical: String, label: String) throws {
    let terms = try #require(PaymentTerms(code: code))
    #expect(terms.code == canonical)
    #expect(terms.label == label)
    #expect(PaymentTerms(code: terms.code) == terms)
    #expect(try decoded(PaymentTerms.self, json(terms)) == terms)
  }

  @Test(arguments: [
    "", "abc", "-30", "30j", "1000", "30fm32", "30le0", "30le", "le10", "fmfm", "30fm10fm", "4 5 x",
  ])
  func `what is no code is refused`(code: String) { #expect(PaymentTerms(code: code) == nil) }

  @Test func `terms are one string in JSON, or a number of days`() throws {
    #expect(try json(PaymentTerms.daysThenEndOfMonth(45)) == #""45fm""#)
    #expect(try decoded(PaymentTerms.self, "30") == .days(30))
    #expect(
      decodingSentence(PaymentTerms.self, #""bientôt""#)
        == "Les conditions « bientôt » ne se lisent pas : écrivez 30, 45fm, fm45 ou 30fm10.")
  }

  @Test func `a due date is never before the invoice`() throws {
    var random = SeededGenerator(seed: 11)
    let start = try day("2024-01-01")
    for _ in 0..<2_000 {
      let day = start.adding(days: .random(in: 0...1_500, using: &random))
      let count = Int.random(in: 0...120, using: &random)
      let rules: [PaymentTerms] = [
        .onReceipt, .days(count), .daysThenEndOfMonth(count), .endOfMonthThenDays(count),
      ]
      let number = Int.random(in: 1...31, using: &random)
      for terms in rules {
        let due = terms.dueDate(from: day)
        #expect(due >= day)
        let waited = terms.on(dayOfMonth: number).dueDate(from: day)
        #expect(waited >= due)
        #expect(waited - due <= 31)
        #expect(waited.dayOfMonth == number || waited == waited.endOfMonth)
      }
    }
  }
}
