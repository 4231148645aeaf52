import Accounting
import AccountingFacts
import Desk
import Kernel
import Store

/// Locks, VAT returns, years.
extension Screens {
  static let lockForm = FormScreen(
    id: .periodLock, title: "Verrouiller une période", permission: .lockPeriods,
    fields: { _, _, _ in
      [
        FormField(.domain, "Domaine", .choice(domains), required: true),
        FormField(.until, "Jusqu'au", .day, hint: "vide : tout rouvrir"),
        FormField(.reason, "Motif", .text(max: 200), hint: "à donner pour rouvrir"),
      ]
    },
    load: { reading, _ in
      [.domain: PeriodLocked.Domain.all.rawValue, .until: reading.today.startOfMonth.adding(days: -1).iso]
    },
    notes: { reading, _, _ in
      try PeriodLocked.Domain.allCases.map { domain in
        let until = try PeriodLock.until(domain, in: reading).map { "verrouillé jusqu'au \($0.french)" }
        return "  \(padded(domain.rawValue, to: 8)) \(until ?? "ouvert")"
      }
    },
    question: { _, _, values in
      let domain = values.text(.domain)
      guard let until = values[.until].flatMap({ Day(iso: $0) }) else {
        return Question("Rouvrir tout ce qui était verrouillé (\(domain)) ?", isDangerous: true)
      }
      return Question("Verrouiller (\(domain)) jusqu'au \(until.french) ?")
    },
    save: { session, _, values in
      let until = values.day(.until)
      guard let domain = PeriodLocked.Domain(rawValue: values.text(.domain)) else {
        throw ShellRefusal.missingField("Domaine")
      }
      try session.perform(LockPeriod(domain: domain, until: until, reason: values[.reason]))
      return Outcome(
        until.map { "Verrouillé jusqu'au \($0.french)." } ?? "Rouvert.", leaves: true)
    })

  private static let domains = PeriodLocked.Domain.allCases.map { Choice($0.rawValue, $0.rawValue) }

  // MARK: VAT

  static let taxForm = FormScreen(
    id: .vatReturn, title: "Déclarer la TVA", permission: .fileVAT,
    fields: { _, _, _ in taxFields },
    load: { reading, _ in
      guard let next = try DeclaredVAT.next(asOf: reading.today, in: reading) else { return [:] }
      return [.from: next.first.iso, .to: next.last.iso]
    },
    notes: { reading, _, values in
      guard let prepared = try prepared(values, in: reading) else { return [] }
      return boxLines(prepared.boxes.map { ($0.box, $0.base, $0.tax) })
    },
    question: { reading, _, values in
      guard let prepared = try prepared(values, in: reading) else {
        return Question("Déclarer cette période ?")
      }
      let (due, credit) = (prepared.tax("32"), prepared.tax("27"))
      let sum = credit > 0 ? "crédit de \(whole(credit)) €" : "à payer \(whole(due)) €"
      return Question(
        "Déclarer la TVA du \(prepared.from.french) au \(prepared.to.french) : \(sum) ? "
          + "Ses comptes de TVA seront verrouillés.", isDangerous: true)
    },
    save: { session, _, values in
      let done = try FormArguments(values, fields: taxFields).perform(FileVAT.self, in: session)
      let sum = done.credit > 0 ? "crédit reporté \(whole(done.credit)) €" : "à payer \(whole(done.due)) €"
      let entry = done.number.map { ", écriture \($0)" } ?? ""
      return Outcome("TVA déclarée : \(sum)\(entry).", leaves: true)
    })

  private static let taxFields = [
    FormField(.from, "Du", .day, required: true), FormField(.to, "Au", .day, required: true),
    FormField(
      .refund, "Remboursement demandé", .count, onPath: false, hint: "en euros, sur un crédit de TVA"),
  ]

  private static func prepared(_ values: FormValues, in reading: Reading) throws -> VATReturn? {
    guard let from = values[.from].flatMap({ Day(iso: $0) }),
      let to = values[.to].flatMap({ Day(iso: $0) }),
      from <= to
    else { return nil }
    let refund = values[.refund].flatMap { Int64($0) } ?? 0
    return try VATReturn.prepare(from: from, to: to, refund: refund, in: reading)
  }

  /// Boxes under one another: name, what it is, base and tax in whole euros.
  static func boxLines(_ boxes: [(box: String, base: Int64?, tax: Int64)]) -> [String] {
    boxes.map { box, base, tax in
      let base = base.map { whole($0) } ?? ""
      return
        "  \(padded(box, to: 3)) \(padded(VATBox.label(box), to: 44))\(left(base, to: 12))\(left(whole(tax), to: 12))"
    }
  }

  private static func whole(_ euros: Int64) -> String {
    let text = Money(cents: euros * 100).french
    return String(text.prefix { $0 != "," })
  }

  // MARK: Years

  /// The record is the calendar year in which the fiscal year begins.
  static let closingForm = FormScreen(
    id: .yearClosing, title: "Clore un exercice", permission: .closeYear,
    fields: { _, _, _ in [FormField(.year, "Exercice", .shown)] },
    load: { _, year in [.year: String(year)] },
    notes: { reading, year, _ in try checklist(Int(year), in: reading) },
    question: { reading, year, _ in
      let list = try ClosingChecklist.of(try FiscalYear.named(Int(year), in: reading), in: reading)
      let word = list.result.isNegative ? "perte" : "bénéfice"
      return Question(
        "Clore l'exercice au \(list.year.end.french), \(word) de \(list.result.magnitude.frenchEuros) ? "
          + "Il ne recevra plus d'écriture.", isDangerous: true)
    },
    save: { session, year, _ in
      let done = try session.perform(CloseYear(year: Int(year)))
      return Outcome("Exercice \(year) clos : résultat \(done.result.frenchEuros).", leaves: true)
    })

  private static func checklist(_ year: Int, in reading: Reading) throws -> [String] {
    let list = try ClosingChecklist.of(try FiscalYear.named(year, in: reading), in: reading)
    let points = list.rows.flatMap { row in
      let mark = row.isSettled ? "fait" : row.isBlocking ? "À FAIRE" : "à voir"
      return ["  \(padded(mark, to: 8)) \(row.title)"] + row.findings.map { "           \($0)" }
    }
    return ["Résultat \(list.result.frenchEuros)", ""] + points
  }

  static let reopeningForm = FormScreen(
    id: .yearReopening, title: "Rouvrir un exercice", permission: .closeYear,
    fields: { _, _, _ in [FormField(.reason, "Motif", .text(max: 200), required: true)] },
    question: { _, year, _ in
      Question(
        "Rouvrir l'exercice \(year) ? Les à-nouveaux qu'il a faits seront contrepassés.", isDangerous: true)
    },
    save: { session, year, values in
      try session.perform(ReopenYear(year: Int(year), reason: values.text(.reason)))
      return Outcome("Exercice \(year) rouvert.", leaves: true)
    })
}
