import Kernel
import Parties
import PartiesFacts
import Store

/// A supplier of the demo once in the register.
struct DemoSupplier {
  let id: Int64
  let name: String
  let habit: PayingHabit
  /// What its numbers start with.
  let prefix: String
}

extension DemoStory {
  /// Enters a supplier, with the account it is paid on.
  mutating func register(supplier name: DemoName, in batch: borrowing Batch) throws {
    var party = details(of: name, roles: [.supplier])
    party.given[.terms] = Self.terms(of: name).code
    party.given[.iban] = Self.iban(country: name.isGerman ? "DE" : "FR", random: &buying)
    if name.isGerman { Self.settle(&party) }
    let made = try batch.perform(party)
    try addContacts(to: made.id.rawValue, of: name, in: batch)
    suppliers[name.name] = DemoSupplier(
      id: made.id.rawValue, name: name.name, habit: name.habit, prefix: Self.prefix(of: name.name))
  }

  /// Those paid by direct debit are so ten days later, those at the counter at once.
  private static func terms(of name: DemoName) -> PaymentTerms {
    switch name.habit {
    case .debit: .days(10)
    case .counter: .onReceipt
    case .prompt, .usual, .slow, .late, .monthly, .failing: name.sector.terms ?? .days(30)
    }
  }

  /// A German firm has no SIRET, but a VAT number.
  private static func settle(_ party: inout CreateParty) {
    (party.given[.siret], party.given[.vatNumber]) = (nil, "DE811204586")
    (party.given[.postcode], party.given[.city], party.given[.country]) = ("76133", "Karlsruhe", "DE")
    (party.given[.street], party.given[.phone]) = ("Kaiserallee 14", nil)
  }

  /// The first letters of its words: « Frigo Pièces Distribution » numbers FPD.
  private static func prefix(of name: String) -> String {
    String(Fold.key(name).uppercased().split { !$0.isLetter }.filter { $0.count > 2 }.compactMap(\.first))
  }

  /// An account number whose keys are right.
  ///
  /// Source: ISO 13616 (key of the IBAN), Banque de France (key of the RIB, 97 less the remainder).
  private static func iban(country: String, random: inout SplitMix64) -> String {
    let digits = (0..<18).map { _ in String(random.number(0...9)) }.joined()
    let rib = "30" + digits + "0"
    let account = country == "FR" ? rib + twoDigits(97 - remainder(of: rib + "00")) : digits
    let letters = country.unicodeScalars.map { String(Int($0.value) - 55) }.joined()
    return country + twoDigits(98 - remainder(of: account + letters + "00")) + account
  }

  /// What is left of a long number divided by 97.
  private static func remainder(of digits: String) -> Int {
    digits.reduce(0) { ($0 * 10 + ($1.wholeNumberValue ?? 0)) % 97 }
  }

  private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}

extension DemoName {
  fileprivate var isGerman: Bool { form == "GmbH" }
}
