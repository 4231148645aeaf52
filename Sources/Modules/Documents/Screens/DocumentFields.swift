import Articles
import CatalogFacts
import Company
import Desk
import Documents
import Kernel
import Ledgers
import Parties
import PartiesFacts
import Sales
import SalesFacts
import Store

/// The documents of a sale, as their fields differ.
package enum SalesDocument: Sendable { case quote, order, invoice }

/// The fields that quotes, orders and invoices share, and how a form's text becomes their content.
package enum DocumentFields {
  /// Header fields; the client alone is on Enter's path, the rest is filled and reachable.
  package static func header(of kind: SalesDocument) -> [FormField] {
    [
      FormField(.client, "Client", .picker(.offered(.client)), required: true),
      FormField(.date, "Date", .day, required: true, onPath: false),
    ] + (kind == .quote ? [validity] : kind == .invoice ? [due] : []) + [
      terms,
      FormField(.reference, "Réf.", .text(max: 60), onPath: false, hint: "la commande du client"),
      FormField(.subject, "Objet", .text(max: 200), onPath: false),
      FormField(
        .discount, "Remise", .text(max: 15), onPath: false, hint: "5% ou un montant, sur tout le document"),
      FormField(
        .category, "TVA", .choice(regimes), onPath: false,
        hint: "un régime particulier pour tout le document"),
      FormField(
        .serviceDate, kind == .order ? "Livraison" : "Prestat.", .day, onPath: false,
        hint: "date de livraison ou de fin de prestation"),
    ] + (kind == .invoice ? payment : [])
      + [FormField(.conditions, "Conditions", .text(max: 1_000), onPath: false)]
  }

  private static let validity = FormField(
    .validUntil, "Valable", .day, onPath: false, hint: "jusqu'à cette date incluse")

  package static let due = FormField(
    .due, "Échéance", .day, onPath: false, hint: "suit le règlement tant qu'on ne la tape pas")

  package static let terms = FormField(
    .terms, "Règlt", .text(max: 12), onPath: false, hint: "30, 45fm (45 jours fin de mois), 0 à réception")

  private static let payment = [
    FormField(.instalments, "En", .count, onPath: false, hint: "nombre d'échéances mensuelles"),
    FormField(.deposits, "Acomptes", .text(max: 200), onPath: false, hint: "numéros à déduire, ou tous"),
  ]

  /// The grid's columns; Enter goes article where the company has any, designation, quantity, price.
  package static func columns(_ use: ArticleUse, in reading: Reading) throws -> [FormField] {
    try Articles.isOn(in: reading) ? [article(use)] + itemColumns : itemColumns
  }

  private static func article(_ use: ArticleUse) -> FormField {
    FormField(
      .product, "Article", .picker(.offered(use.picker)),
      hint: "2*code pour deux ; Tab pour une ligne sans article, Entrée pour finir")
  }

  private static let itemColumns: [FormField] = [
    FormField(.label, "Désignation", .text(max: 500)),
    FormField(.quantity, "Qté", .quantity),
    FormField(.price, "PU HT", .price, hint: "120t pour un prix TTC ; -10% du prix de l'article"),
    FormField(.discount, "Rem", .percentage, onPath: false, leaves: 2),
    FormField(.vat, "TVA", .percentage, onPath: false, leaves: 1),
    FormField(
      .nature, "Nat.", .choice(natures), onPath: false,
      hint: "bien ou service : la TVA n'est pas due au même moment", leaves: 3),
  ]

  static let natures = [Choice("service", "serv."), Choice("goods", "bien")]

  private static let regimes = [
    Choice("", "normale"), Choice("AE", "autoliquidation"), Choice("K", "intracommunautaire"),
    Choice("G", "exportation"), Choice("E", "exonérée"), Choice("O", "hors champ"),
  ]

  /// Which fields follow from which, until typed.
  package static let derived: [FieldID: [FieldID]] = [.due: [.client, .date, .terms], .terms: [.client]]

  // MARK: From the file to the form

  package static func header(of content: DocumentContent, in reading: Reading) throws -> FormValues {
    let count = if case .count(let count) = content.plan, count > 1 { String(count) } else { "" }
    let header: FormValues = [
      .client: content.client.code, .date: content.day.iso, .terms: content.terms.code,
      .due: content.due.iso, .reference: content.reference, .subject: content.subject,
      .conditions: content.conditions, .serviceDate: content.serviceDate?.iso ?? "",
      .category: try regime(of: content, in: reading)?.rawValue ?? "", .instalments: count,
      .discount: discountText(content.discount),
    ]
    return header.filter { !$0.value.isEmpty }
  }

  private static func regime(of content: DocumentContent, in reading: Reading) throws -> VATCategory? {
    let company = try CompanyProfile.load(in: reading)
    return try DocumentGrid.regime(of: content.lines, in: reading) { line in
      regimes.contains { $0.value == line.category.rawValue } && isSpecial(line, company: company)
    }
  }

  /// Whether a line has another category than its rate alone would give it.
  private static func isSpecial(_ line: DocumentLine, company: CompanyProfile) -> Bool {
    line.category != DocumentLine.usualCategory(of: line.rate, company: company)
  }

  private static func discountText(_ discount: DocumentDiscount) -> String {
    switch discount {
    case .none: ""
    case .amount(let money): money.french
    case .percent(let percentage): percentage.french
    }
  }

  /// The lines as the grid holds them.
  package static func lines(of content: DocumentContent, in reading: Reading) throws -> [DocumentFormLine] {
    let company = try CompanyProfile.load(in: reading)
    return try DocumentGrid.lines(
      of: content.lines, regime: try regime(of: content, in: reading), in: reading,
      where: { isSpecial($0, company: company) },
      own: { line in
        [
          .price: line.price.decimal + (line.priceIncludesTax ? "t" : ""),
          .source: line.source.map(String.init) ?? "",
        ]
      })
  }

  package static func lineDefaults(_ company: CompanyProfile) -> FormValues {
    [.quantity: "1", .vat: company.usualVAT.decimal, .nature: LineNature.service.rawValue]
  }

  // MARK: From the form to an operation's arguments

  /// Those whose arguments are not what is typed.
  private static let readApart: Set<FieldID> = [.category, .deposits, .discount, .instalments]
  /// Those that are emptied where nothing is typed.
  private static let clearable: Set<FieldID> = [.subject, .reference, .conditions, .serviceDate]

  package static func arguments(of form: DocumentForm, fields: [FormField], in reading: Reading) throws
    -> FormArguments
  {
    var arguments = FormArguments()
    for field in fields where !readApart.contains(field.id) {
      let value = form.header.text(field.id)
      if !value.isEmpty || clearable.contains(field.id) { arguments[field.id] = value }
    }
    if form.header[.due] == form.header[.derivedDue] { arguments[.due] = "" }
    arguments[.discount] = try discount(form.header.text(.discount)).map { $0.isEmpty ? "0" : $0 }
    if fields.contains(where: { $0.id == .instalments }) {
      arguments[.instalments] = Int(form.header.text(.instalments)) ?? 1
      arguments[.deposits] = try deposits(form, in: reading)
    }
    arguments[.lines] = lineArguments(form).map(\.object)
    return arguments
  }

  private static func lineArguments(_ form: DocumentForm) -> [FormArguments] {
    DocumentGrid.arguments(of: form) { line, arguments in
      let price = line.cells[.price] ?? "0"
      arguments[price.hasSuffix("t") ? .grossPrice : .price] = price.replacing("t", with: "")
      if let source = line.cells[.source].flatMap({ Int($0) }) { arguments[.source] = source }
    }
  }

  /// The discount as an operation takes it: `5%` or `10.00`; `nil` where none was typed.
  private static func discount(_ typed: String) throws -> String? {
    let text = typed.trimmed
    guard !text.isEmpty else { return "" }
    if text.hasSuffix("%") { return try Percentage.typed(String(text.dropLast()).trimmed).decimal + "%" }
    return try Money.typed(text).decimal
  }

  private static func deposits(_ form: DocumentForm, in reading: Reading) throws -> [String] {
    let typed = (form.header.text(.deposits)).trimmed
    guard !typed.isEmpty else { return [] }
    guard ["tous", "*"].contains(Fold.key(typed)) else {
      return typed.split(whereSeparator: { " ,;".contains($0) }).map(String.init)
    }
    return try available(form.header.text(.client), in: reading).map(\.number)
  }

  static func available(_ client: String, in reading: Reading) throws -> [DeductedDeposit] {
    guard !client.isEmpty else { return [] }
    let party = try Party.find(.code(client), in: reading)
    return try DeductedDeposit.available(of: party.id.rawValue, in: reading)
  }

  // MARK: What the screen shows meanwhile

  /// The amounts of a document, or what saving it as it is typed would give.
  package static func sums(of form: DocumentForm, in reading: Reading) throws -> DocumentSums {
    if let frozen = form.frozen { return frozen }
    return sums(try typed(form, in: reading), on: form)
  }

  /// What is typed so far, by the arguments and the steps of its saving; what does not read yet is left out.
  private static func typed(_ form: DocumentForm, in reading: Reading) throws -> TypedDocument {
    var arguments = FormArguments()
    arguments[.lines] = lineArguments(form).map(\.object)
    arguments[.discount] = try? discount(form.header.text(.discount))
    arguments[.deposits] = try? deposits(form, in: reading)
    return try TypedDocument(
      lines: arguments.values(LineInput.self, of: .lines).map { $0 ?? LineInput(kind: .text) },
      discount: arguments.value(DocumentDiscount.self, of: .discount) ?? .none,
      deposits: arguments.value([Reference<Invoice>].self, of: .deposits) ?? [],
      client: Reference(form.header.text(.client)), in: reading)
  }

  /// The foot of a document and the amount of each line of its grid.
  package static func sums(_ document: TypedDocument, on form: DocumentForm) -> DocumentSums {
    let amounts = document.amounts
    var foot: [(String, Money)] = []
    if amounts.discount != .zero { foot.append(("Remise", -amounts.discount)) }
    foot.append(("Total HT", amounts.net))
    foot += amounts.bases.map { base in
      (base.category.isTaxed ? "TVA \(base.rate.french)" : base.category.label, base.tax)
    }
    foot.append(("TOTAL TTC", amounts.gross))
    if document.prepaid != .zero {
      foot += [("Acomptes déduits", -document.prepaid), ("NET À PAYER", amounts.gross - document.prepaid)]
    }
    return DocumentSums(lines: form.amounts(amounts.shown, by: .trade), foot: foot, gross: amounts.gross)
  }

  /// The client's address, what they owe and what they may still deduct.
  package static func clientNotes(_ code: String, in reading: Reading) throws -> [String] {
    let party = try Party.find(.code(code), in: reading)
    var notes: [String] = []
    let balance = try OpenItems.balance(of: party.id.rawValue, in: reading)
    let ageing = try OpenItems.ageing(of: party.id.rawValue, in: reading)
    notes.append("encours \(balance.french)")
    if ageing.overdue != .zero { notes.append("dont échu \(ageing.overdue.french)") }
    if let limit = party.creditLimit, balance > limit { notes.append("plafond \(limit.french) dépassé") }
    let deposits = try DeductedDeposit.available(of: party.id.rawValue, in: reading)
    if !deposits.isEmpty {
      notes.append(
        "acompte à déduire : " + deposits.map { "\($0.number) \($0.gross.french)" }.joined(separator: ", "))
    }
    notes.append(party.address.oneLine)
    return notes.filter { !$0.isEmpty }
  }

  /// Terms from the party or the company, and the due date they give.
  ///
  /// - Parameter party: the header field that names the party.
  package static func completion(
    _ header: FormValues, party field: FieldID = .client, in reading: Reading
  ) throws -> FormValues {
    guard let code = header[field], !code.isEmpty else { return [:] }
    let company = try CompanyProfile.load(in: reading)
    let party = try Party.find(.code(code), in: reading)
    let own = party.terms ?? company.defaultTerms
    let terms = header[.terms].flatMap { PaymentTerms(code: $0) } ?? own
    let day = header[.date].flatMap(Day.init(iso:)) ?? reading.today
    let due = terms.dueDate(from: day).iso
    return [.terms: terms.code, .due: due]
  }
}
