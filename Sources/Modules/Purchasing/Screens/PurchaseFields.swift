import Articles
import CatalogFacts
import Company
import Desk
import Documents
import DocumentsDesk
import Kernel
import Ledgers
import Parties
import PartiesFacts
import Purchasing
import SalesFacts
import Store

/// The fields that suppliers' documents and orders share, and how a form's text becomes their content.
enum PurchaseFields {
  static let supplier = FormField(
    .supplier, "Fournisseur", .picker(.offered(.supplier)), required: true)
  static let reference = FormField(.reference, "Réf.", .text(max: 60), onPath: false)
  static let subject = FormField(.subject, "Objet", .text(max: 200), onPath: false)
  static let regime = FormField(
    .category, "Régime", .choice(regimes), onPath: false,
    hint: "autoliquidation, intracommunautaire : la société compte elle-même la TVA")

  private static let regimes = [
    Choice("", "normal"), Choice("AE", "autoliquidation"), Choice("K", "intracommunautaire"),
    Choice("E", "exonéré"), Choice("O", "hors champ"),
  ]

  /// The columns of an order, article first where the company has any.
  static func orderColumns(in reading: Reading) throws -> [FormField] {
    try DocumentFields.columns(.purchase, in: reading) + [
      FormField(.received, "Reçu", .shown, onPath: false),
      FormField(.billed, "Facturé", .shown, onPath: false),
    ]
  }

  /// The columns of a supplier's document.
  static func columns(in reading: Reading) throws -> [FormField] {
    try DocumentFields.columns(.purchase, in: reading) + [
      FormField(
        .deductible, "Déd.", .toggle, onPath: false, hint: "TVA récupérable ; sinon elle entre dans le coût",
        leaves: 4),
      FormField(
        .asset, "Immo", .toggle, onPath: false, hint: "une immobilisation, non une charge", leaves: 5),
    ]
  }

  static func lineDefaults(_ company: CompanyProfile) -> FormValues {
    [
      .quantity: "1", .vat: company.defaultVAT.decimal, .nature: LineNature.service.rawValue,
      .deductible: company.vatFranchise ? "false" : "true",
    ]
  }

  // MARK: From the file to the form

  static func header(of content: PurchaseContent, in reading: Reading) throws -> FormValues {
    let header: FormValues = [
      .supplier: content.supplier.code, .number: content.supplierNumber, .date: content.day.iso,
      .terms: content.terms.code, .due: content.due.iso, .reference: content.reference,
      .subject: content.subject, .category: try regime(of: content, in: reading)?.rawValue ?? "",
    ]
    return header.filter { !$0.value.isEmpty }
  }

  private static func regime(of content: PurchaseContent, in reading: Reading) throws -> VATCategory? {
    try DocumentGrid.regime(of: content.lines, in: reading, where: isSpecial)
  }

  private static func isSpecial(_ line: PurchaseLine) -> Bool {
    line.category != .standard && line.category != .zeroRated
  }

  static func lines(of content: PurchaseContent, in reading: Reading) throws -> [DocumentFormLine] {
    try DocumentGrid.lines(
      of: content.lines, regime: try regime(of: content, in: reading), in: reading, where: isSpecial,
      own: { line in
        [
          .deductible: line.deductible ? "true" : "false", .asset: line.asset ? "true" : "",
          .account: line.account, .orderLine: line.orderLine.map(String.init) ?? "",
          .goodsBack: line.goodsBack.map { $0 ? "true" : "false" } ?? "",
        ]
      })
  }

  // MARK: From the form to an operation's arguments

  /// - Parameter fields: the header's, those of `clearable` emptied where nothing is typed.
  static func arguments(of form: DocumentForm, fields: [FormField]) -> FormArguments {
    var arguments = FormArguments()
    let clearable: Set<FieldID> = [.subject, .reference, .number, .expected]
    for field in fields where field.id != .category && field.id != .printedTax {
      let value = form.header.text(field.id)
      if !value.isEmpty || clearable.contains(field.id) { arguments[field.id] = value }
    }
    arguments[.lines] = lineArguments(form).map(\.object)
    return arguments
  }

  private static func lineArguments(_ form: DocumentForm) -> [FormArguments] {
    DocumentGrid.arguments(of: form) { line, arguments in
      if let account = line.cells[.account], !account.isEmpty { arguments[.account] = account }
      for id in [FieldID.deductible, .asset, .goodsBack] {
        if let value = line.cells[id], !value.isEmpty { arguments[id] = value == "true" }
      }
      arguments[.price] = price(of: line).decimal
      if let position = line.cells[.orderLine].flatMap({ Int($0) }) { arguments[.orderLine] = position }
    }
  }

  /// What a unit costs before VAT: a price typed with VAT is brought to it, half away from zero to the millionth.
  private static func price(of line: DocumentFormLine) -> UnitPrice {
    let typed = line.cells.text(.price)
    let price = UnitPrice(decimal: typed.replacing("t", with: "")) ?? .zero
    guard typed.hasSuffix("t"), let rate = VATRate(decimal: line.cells.text(.vat)) else { return price }
    let net = Money(cents: price.millionths).share(10_000, of: 10_000 + Int128(rate.basisPoints))
    return UnitPrice(millionths: net.cents)
  }

  // MARK: The printed VAT

  /// The printed VAT as the form holds it: its total and, where it was given by rate, those it came with.
  static func header(of printed: PrintedVAT?) -> FormValues {
    guard let printed else { return [:] }
    let total = printed.sum.decimal
    guard case .byRate(let rates) = printed else { return [.printedTax: total] }
    let list = rates.map { "\($0.rate.decimal)=\($0.amount.decimal)" }.joined(separator: " ")
    return [.printedTax: total, .printedByRate: total, .printedRates: list]
  }

  /// The printed VAT that the form holds: by rate as long as its total was not typed over.
  static func printed(_ header: FormValues) -> PrintedVAT? {
    guard let typed = header[.printedTax], let total = Money(decimal: typed) else { return nil }
    guard typed == header[.printedByRate], let list = header[.printedRates] else { return .total(total) }
    return .byRate(
      list.split(separator: " ").compactMap { pair in
        let parts = pair.split(separator: "=")
        guard parts.count == 2, let rate = VATRate(decimal: parts[0]), let amount = Money(decimal: parts[1])
        else { return nil }
        return PrintedVAT.Rate(rate: rate, amount: amount)
      })
  }

  // MARK: What the screen shows meanwhile

  /// What is typed so far, by the arguments and the steps of its saving; what does not read yet is left out.
  static func typed(_ form: DocumentForm, in reading: Reading) throws -> TypedPurchase {
    var arguments = FormArguments()
    arguments[.lines] = lineArguments(form).map(\.object)
    return try TypedPurchase(
      lines: arguments.values(PurchaseLineInput.self, of: .lines).map { $0 ?? unread },
      printed: printed(form.header), supplier: Reference(form.header.text(.supplier)), in: reading)
  }

  private static var unread: PurchaseLineInput {
    var input = PurchaseLineInput()
    input.kind = .text
    return input
  }

  /// The supplier's address, what is owed to it and what of it may be used.
  static func supplierNotes(_ code: String, in reading: Reading) throws -> [String] {
    let party = try Party.find(.code(code), in: reading)
    let id = party.id.rawValue
    var notes = ["à payer \(try OpenItems.balance(of: id, ledger: .supplier, in: reading).french)"]
    let overdue = try OpenItems.ageing(of: id, ledger: .supplier, in: reading).overdue
    if overdue != .zero { notes.append("dont échu \(overdue.french)") }
    let credit = try OpenItems.availableCredit(of: id, ledger: .supplier, in: reading)
    if credit != .zero { notes.append("avances et avoirs \(credit.french)") }
    notes.append(party.address.oneLine)
    return notes.filter { !$0.isEmpty }
  }
}
