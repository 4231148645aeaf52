import Accounting
import AccountingFacts
import Desk
import Kernel
import PartiesFacts
import Store

extension Screens {
  /// An entry written by hand: its heading, then lines of an account, a party where the account has them, and an amount
  /// on one side. There is always one empty line more; the last amount is proposed so that the entry balances.
  static let entryForm = FormScreen(
    id: .entry, title: "Nouvelle écriture", permission: .writeAccounting,
    fields: { _, _, values in entryFields(values) },
    load: { reading, _ in [.journal: Journal.general.rawValue, .date: reading.today.iso] },
    notes: { reading, _, values in try entryNotes(values, in: reading) },
    completion: { _, _, values in balancing(values) },
    question: { reading, _, values in
      if let line = EntryLine.withoutAccount(values).first {
        throw ShellRefusal.missingField("Compte de la ligne \(line + 1)")
      }
      let lines = EntryLine.all(values)
      guard lines.map(\.amount).sum() == .zero else {
        return Question("L'écriture n'est pas équilibrée : l'enregistrer sera refusé. Continuer ?")
      }
      let total = lines.map(\.debit).sum()
      return Question(
        "Enregistrer « \(values.text(.label)) », \(total.frenchEuros) ? Le numéro sera définitif.")
    },
    save: { session, _, values in
      var arguments = FormArguments()
      for key in [FieldID.journal, .date, .piece, .label, .reverseOn] {
        if let value = values[key], !value.isEmpty { arguments[key] = value }
      }
      arguments[.lines] = EntryLine.all(values).map(\.arguments.object)
      let done = try arguments.perform(PostEntry.self, in: session)
      return Outcome("Écriture \(done.number) enregistrée. F2 en saisit une autre.", leaves: true)
    })

  /// What a new entry starts with to be another one again: its heading and its lines.
  static func preset(fromEntry id: Int64, in reading: Reading) throws -> FormValues {
    let entry = try BookEntry.find(id, in: reading)
    var preset: FormValues = [.journal: entry.journal.rawValue, .label: entry.label]
    for (index, line) in entry.lines.enumerated() {
      preset[.account.numbered(index)] = line.account
      preset[.auxiliary.numbered(index)] = line.auxiliary
      preset[.debit.numbered(index)] = line.debit == .zero ? "" : line.debit.decimal
      preset[.credit.numbered(index)] = line.credit == .zero ? "" : line.credit.decimal
    }
    return preset
  }

  // MARK: Fields

  private static let heading = [
    FormField(.journal, "Journal", .choice(journals), required: true, onPath: false),
    FormField(.date, "Date", .day, required: true),
    FormField(.piece, "Pièce", .text(max: 40)),
    FormField(.label, "Libellé", .text(max: 120), required: true),
    FormField(
      .reverseOn, "Extournée le", .day, onPath: false,
      hint: "charge ou produit à rattacher : annulée ce jour-là"),
  ]

  private static let journals = Journal.allCases.filter { $0 != .opening }.map {
    Choice($0.rawValue, $0.rawValue, detail: $0.label)
  }

  private static func entryFields(_ values: FormValues) -> [FormField] {
    heading + (0...EntryLine.count(values)).flatMap { lineFields($0, values) }
  }

  private static func lineFields(_ index: Int, _ values: FormValues) -> [FormField] {
    let account = values.text(.account.numbered(index))
    let party = FormField(
      .auxiliary.numbered(index), "  tiers", .picker(.offered(.party)),
      hint: "le client ou le fournisseur du compte")
    return [
      FormField(.account.numbered(index), "Compte", .picker(accountPicker), section: "Ligne \(index + 1)")
    ] + (account.hasPrefix("4") ? [party] : []) + [
      FormField(.debit.numbered(index), "  débit", .money),
      FormField(.credit.numbered(index), "  crédit", .money),
      FormField(
        .text.numbered(index), "  libellé", .text(max: 120), onPath: false, hint: "vide : celui de l'écriture"
      ),
    ]
  }

  // MARK: What is said of it

  private static func entryNotes(_ values: FormValues, in reading: Reading) throws -> [String] {
    let lines = EntryLine.all(values)
    let (debits, credits) = (lines.map(\.debit).sum(), lines.map(\.credit).sum())
    let gap = debits - credits
    let balance =
      gap == .zero
      ? "équilibrée"
      : "reste \(gap.magnitude.french) au \(gap.isNegative ? "débit" : "crédit")"
    return ["Débit \(debits.french)   Crédit \(credits.french)   \(balance)"]
      + EntryLine.withoutAccount(values).map {
        "  Ligne \($0 + 1) : il lui manque un compte, elle ne compte pas"
      }
      + (try lines.map { line in
        let label = try ChartSearch.label(of: line.account, in: reading) ?? "compte inconnu"
        let auxiliary = line.auxiliary.isEmpty ? nil : line.auxiliary
        let held = try ChartSearch.balance(of: line.account, auxiliary: auxiliary, in: reading)
        let name = [line.account, line.auxiliary].filter { !$0.isEmpty }.joined(separator: " ")
        return "  \(name)  \(label) : solde \(side(held))"
      })
  }

  private static func side(_ amount: Money) -> String {
    amount == .zero ? "nul" : "\(amount.magnitude.french) \(amount.isNegative ? "C" : "D")"
  }

  /// The amount that balances the entry, on its last line once that has an account.
  private static func balancing(_ values: FormValues) -> FormValues {
    let last = EntryLine.count(values) - 1
    guard last > 0, let line = EntryLine(last, values), line.amount == .zero else { return [:] }
    let gap = EntryLine.all(values).map(\.amount).sum()
    guard gap != .zero else { return [:] }
    return [(gap.isNegative ? FieldID.debit : .credit).numbered(last): gap.magnitude.decimal]
  }
}

/// A line of the form.
private struct EntryLine {
  let account: String
  let auxiliary: String
  let label: String
  let debit: Money
  let credit: Money

  var amount: Money { debit - credit }

  /// The line at a place; `nil` when it names no account.
  init?(_ index: Int, _ values: FormValues) {
    guard let account = values[.account.numbered(index)], !account.isEmpty else { return nil }
    self.account = account
    auxiliary = values.text(.auxiliary.numbered(index))
    label = values.text(.text.numbered(index))
    debit = values.money(.debit.numbered(index)) ?? .zero
    credit = values.money(.credit.numbered(index)) ?? .zero
  }

  /// The places of amounts that no account receives.
  static func withoutAccount(_ values: FormValues) -> [Int] {
    (0..<count(values)).filter { index in
      values.text(.account.numbered(index)).isEmpty
        && [FieldID.debit, .credit].contains { !values.text($0.numbered(index)).isEmpty }
    }
  }

  /// How many lines stand up to the last one that names an account or an amount.
  static func count(_ values: FormValues) -> Int {
    min(values.lineCount(of: .account, .debit, .credit), most)
  }

  static func all(_ values: FormValues) -> [EntryLine] {
    (0..<count(values)).compactMap { EntryLine($0, values) }
  }

  /// Lines one form holds at most; longer entries are imported.
  private static let most = 200

  var arguments: FormArguments {
    var arguments = FormArguments()
    arguments[.account] = account
    if !auxiliary.isEmpty { arguments[.auxiliary] = auxiliary }
    if !label.isEmpty { arguments[.label] = label }
    if debit != .zero { arguments[.debit] = debit.decimal }
    if credit != .zero { arguments[.credit] = credit.decimal }
    return arguments
  }
}

extension Screens {
  /// Finds an account by the first digits of its number or the words of its label.
  static let accountPicker = Picker(
    matches: { reading, typed in
      try ChartSearch.matches(typed, in: reading).map { Choice($0.number, $0.label) }
    },
    title: { reading, number in try ChartSearch.label(of: number, in: reading) },
    create: { typed in .form(.account, preset: [.number: typed]) },
    open: { _, number in .ledger(number) })
}
