import Desk
import Kernel
import Ledgers
import Parties
import PartiesFacts
import Store
import Treasury

/// One side of the cash desk, as its screens speak of it: clients who pay, or suppliers who are paid.
struct CashSide: Sendable {
  let ledger: Ledger
  /// Who is on that side.
  let party: String
  let picker: PickerID
  /// Above the documents a settlement goes to.
  let documents: String
  /// What the party owes, or is owed, and the credit there is beside.
  let balance: String
  let credit: String
  /// What no document takes of a settlement.
  let left: String
  /// What a reversal does to documents, and to an amount.
  let dueAgain: String
  let amountDueAgain: String
  /// Told of a movement that no document takes.
  let unallocated: String

  static let clients = CashSide(
    ledger: .client, party: "Client", picker: .client, documents: "Affectation", balance: "Solde",
    credit: "dont crédit disponible", left: "Reste à affecter", dueAgain: "dues à nouveau",
    amountDueAgain: "dus à nouveau", unallocated: "rien : c'est un crédit du client")
  static let suppliers = CashSide(
    ledger: .supplier, party: "Fournisseur", picker: .supplier, documents: "Factures payées",
    balance: "Nous lui devons", credit: "avances", left: "Reste en avance", dueAgain: "à payer de nouveau",
    amountDueAgain: "à payer de nouveau", unallocated: "rien : c'est une avance au fournisseur")

  /// The party's field and argument.
  var key: FieldID { FieldID(ledger.rawValue) }
  /// The argument that names a settlement of that side.
  var settlement: FieldID { FieldID(ledger.settlement.rawValue) }

  func movement(_ id: Int64, in reading: Reading) throws -> CashMovement {
    try CashMovement.find(.id(CashMovement.ID(id)), ledger, in: reading)
  }

  func available(of party: Int64, in reading: Reading) throws -> Money {
    try OpenItems.availableCredit(of: party, ledger: ledger, in: reading)
  }

  func openDocuments(of party: Int64, in reading: Reading) throws -> [OpenDocument] {
    try OpenItems.openDocuments(of: party, ledger: ledger, in: reading)
  }

  /// The party picked in a form, `nil` until one is.
  func party(in values: FormValues, _ reading: Reading) throws -> Party? {
    let code = values.text(key)
    switch ledger {
    case .client: return code.isEmpty ? nil : try Party.find(.code(code), in: reading)
    case .supplier: return try Party.named(code, in: reading)
    }
  }
}

// MARK: Money that settles

extension CashSide {
  static let methods = PaymentMethod.allCases.map { Choice($0.rawValue, $0.label) }

  /// Who pays or is paid, how much, and how.
  func movementFields(amount: String, reference: String = "") -> [FormField] {
    [
      FormField(key, party, .picker(.offered(picker)), required: true),
      FormField(.amount, amount, .money, required: true),
      FormField(.method, "Moyen", .choice(Self.methods), required: true),
      FormField(.reference, "Référence", .text(max: 60), hint: reference),
      FormField(.date, "Date", .day, required: true, onPath: false),
    ]
  }

  /// What a movement starts with: today, by transfer; with that party and amount when opened on one.
  func movementValues(_ party: Int64?, _ amount: Money?, in reading: Reading) throws -> FormValues {
    var values: FormValues = [.date: reading.today.iso, .method: PaymentMethod.transfer.rawValue]
    values[key] = try party.map { try Party.find(Party.ID($0), in: reading).facts.code }
    values[.amount] = amount?.decimal
    return values
  }

  /// What paying back starts with: all the credit of the party it is opened on, if it is on one.
  func refundValues(of party: Int64, in reading: Reading) throws -> FormValues {
    guard party != 0 else { return try movementValues(nil, nil, in: reading) }
    return try movementValues(party, try available(of: party, in: reading), in: reading)
  }

  /// What a settlement starts with when opened on a document: all of it.
  func settlementValues(of document: OpenDocument?, in reading: Reading) throws -> FormValues {
    var values = try movementValues(document?.party, document?.remaining, in: reading)
    if let document { values[.alloc.numbered(document.id)] = document.remaining.decimal }
    return values
  }

  /// One line for each open document, to say how much of it is settled; off Enter's path, since the proposal usually
  /// does.
  func documentFields(of party: Int64?, in reading: Reading) throws -> [FormField] {
    guard let party else { return [] }
    return try openDocuments(of: party, in: reading).prefix(60).enumerated().map { index, document in
      FormField(
        .alloc.numbered(document.id), document.number, .money, onPath: false,
        section: index == 0 ? "\(documents) (vide : proposition automatique)" : nil,
        hint: "reste \(document.remaining.french), échéance \(document.due.french)"
          + Self.state(of: document, on: reading.today))
    }
  }

  private static func state(of document: OpenDocument, on day: Day) -> String {
    if document.awaitsApproval { return ", sans bon à payer" }
    if document.transfer != nil { return ", virement en cours" }
    return document.due < day ? ", échue" : ""
  }

  /// How the party stands and, once an amount is typed, what is left of it; `proposal` tells what becomes of an amount
  /// given to no document.
  func settlementNotes(
    _ values: FormValues, in reading: Reading, proposal: (Party, Money) throws -> [String]
  ) throws -> [String] {
    guard let party = try party(in: values, reading) else { return [] }
    let owed = try OpenItems.balance(of: party.id.rawValue, ledger: ledger, in: reading)
    let available = try available(of: party.id.rawValue, in: reading)
    let notes = ["\(balance) \(owed.french)" + (available == .zero ? "" : ", \(credit) \(available.french)")]
    guard let amount = values[.amount].flatMap({ Money(decimal: $0) }) else { return notes }
    let typed = Self.parts(values)
    guard !typed.isEmpty else { return notes + (try proposal(party, amount)) }
    let rest = amount - typed.sum()
    return notes + [rest.isNegative ? "Affecté \((-rest).french) de trop" : "\(left) : \(rest.french)"]
  }

  /// The arguments of a settlement: what is given to documents, or the proposal when nothing is.
  func settlementArguments(_ values: FormValues) -> FormArguments {
    var arguments = FormArguments()
    for key in [key, .amount, .method, .reference, .date] {
      if let value = values[key], !value.isEmpty { arguments[key] = value }
    }
    let allocations = Self.allocations(values)
    if allocations.isEmpty {
      arguments[.allocate] = "auto"
    } else {
      arguments[.allocations] = allocations
    }
    return arguments
  }

  /// Opened on a document, the one allocation follows an amount smaller than what was due.
  static func followed(_ values: FormValues, from id: Int64) -> FormValues {
    let allocated = values.numbered(.alloc)
    guard id != 0, allocated.count == 1, let part = values.money(.alloc.numbered(id)),
      let amount = values[.amount].flatMap({ Money(decimal: $0) }), amount < part
    else { return values }
    return values.merging([.alloc.numbered(id): amount.decimal]) { _, new in new }
  }

  static func parts(_ values: FormValues) -> [Money] {
    values.numbered(.alloc).compactMap { Money(decimal: $0.value) }
  }

  static func allocations(_ values: FormValues) -> [[String: Any]] {
    values.numbered(.alloc).map { ["invoice": $0.number, "amount": $0.value] }
  }
}
