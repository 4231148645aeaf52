import Kernel
import TreasuryFacts

/// What a party of the demo does, by which its terms and its VAT are told.
enum DemoSector: String {
  case restauration, hotellerie, alimentation, syndic, sante, industrie, bureau, commerce, collectivite,
    transport
  case agricole

  /// As the register shows it.
  var label: String {
    switch self {
    case .restauration: "Restauration"
    case .hotellerie: "Hôtellerie"
    case .alimentation: "Alimentation"
    case .syndic: "Immobilier"
    case .sante: "Santé"
    case .industrie: "Industrie"
    case .bureau: "Services"
    case .commerce: "Commerce"
    case .collectivite: "Collectivité"
    case .transport: "Transport"
    case .agricole: "Agriculture"
    }
  }

  /// Whether the works are on dwellings over two years old: 10 %, and 5,5 % where they save energy.
  ///
  /// Source: CGI art. 279-0 bis and 278-0 bis A.
  var isHousing: Bool { self == .syndic }

  /// The terms agreed, or `nil` for the company's own.
  var terms: PaymentTerms? {
    switch self {
    case .restauration, .alimentation, .sante, .bureau, .collectivite, .agricole: nil
    case .hotellerie, .transport: .daysThenEndOfMonth(15)
    case .syndic: .days(45)
    case .industrie: .daysThenEndOfMonth(30)
    case .commerce: .days(30)
    }
  }

  /// How many people such a firm employs.
  var size: ClosedRange<Int> {
    switch self {
    case .restauration, .alimentation, .commerce, .agricole: 2...18
    case .hotellerie, .sante, .transport, .collectivite: 8...90
    case .syndic, .bureau: 3...45
    case .industrie: 12...240
    }
  }
}

/// How a client of the demo pays.
enum PayingHabit: String {
  case prompt, usual, slow, late
  /// One transfer a month for all that is due.
  case monthly
  /// By direct debit on the due date.
  case debit
  /// At once, by card or in cash.
  case counter
  /// As others do, then one day not any more.
  case failing

  /// Days between the due date and the payment.
  var delay: ClosedRange<Int> {
    switch self {
    case .prompt: -10...0
    case .usual, .failing: -3...10
    case .slow: 10...34
    case .late: 25...105
    case .monthly, .debit: 0...0
    case .counter: 0...0
    }
  }

  var methods: [PaymentMethod] {
    switch self {
    case .prompt, .slow, .monthly: [.transfer]
    case .usual, .failing: [.transfer, .transfer, .transfer, .cheque]
    case .late: [.cheque, .transfer]
    case .debit: [.directDebit]
    case .counter: [.card, .card, .cash]
    }
  }
}

/// A party of the demo once in the register.
struct DemoClient {
  let id: Int64
  let code: String
  let name: String
  let sector: DemoSector
  let habit: PayingHabit
  let weight: Int
  let terms: PaymentTerms
  /// The day from which it pays nothing any more.
  let failsOn: Day?
}
