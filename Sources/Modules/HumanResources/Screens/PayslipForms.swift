import Desk
import HumanResources
import HumanResourcesFacts
import Kernel
import Store

extension Screens {
  /// The forms that make payslips and undo them.
  static let payslipForms: [FormScreen] = [payslipForm, monthForm, payslipReversalForm]

  /// A month's elements of pay; the record is the draft to change, 0 starts one.
  private static let payslipForm = FormScreen(
    id: .payslip, title: "Fiche de paie", permission: .preparePay, startsOn: .overtime25,
    fields: { _, _, values in payslipFields(values) },
    load: { reading, record in
      guard record != 0 else { return [.period: monthField(payMonth(on: reading.today))] }
      return try payslip(record, in: reading).formValues
    },
    notes: { reading, record, values in
      try standingNotes(record, values, in: reading) + payslipNotes(values, in: reading)
    },
    completion: { reading, record, values in
      guard record == 0, let slip = try standing(values, in: reading), slip.status == .draft else {
        return [:]
      }
      return slip.formValues
    },
    save: { session, _, values in
      if let missing = missingAmount(values) { throw ShellRefusal.missingField(missing) }
      var arguments = FormArguments(values, fields: payslipFields(values).filter { $0.id.membership == nil })
      arguments[.period] = monthText(values.text(.period))
      arguments[.bonuses] = bonuses(values).map { ["label": $0.label, "amount": $0.amount.decimal] }
      let done = try arguments.perform(DraftPayslip.self, in: session)
      return Outcome(
        "Fiche \(done.number) préparée : net à payer \(done.net.frenchEuros).",
        next: .page(.payslip, record: done.id), leaves: true)
    })

  /// The month one pays: this one from the 15th on, else the one before.
  static func payMonth(on today: Day) -> Day {
    today.dayOfMonth >= 15 ? today.startOfMonth : today.startOfMonth.adding(months: -1)
  }

  /// « 06/2026 », as one types it.
  package static func monthField(_ month: Day) -> String {
    "\(month.iso.dropFirst(5).prefix(2))/\(month.year)"
  }

  /// « 06/2026 » and « 6/26 » read as « 2026-06 »; the rest as it is, for the operation to refuse.
  static func monthText(_ text: String) -> String {
    let parts = text.split { "/-. ".contains($0) }.compactMap { Int($0) }
    guard parts.count == 2 else { return monthDigits(text) ?? text }
    let (month, year) = parts[0] > 12 ? (parts[1], parts[0]) : (parts[0], parts[1])
    let whole = year < 100 ? 2000 + year : year
    guard (1...12).contains(month) else { return text }
    return "\(whole)-\(month < 10 ? "0" : "")\(month)"
  }

  /// `1126` and `112026` as `11/2026`.
  private static func monthDigits(_ text: String) -> String? {
    guard [4, 6].contains(text.count), text.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
    return monthText("\(text.prefix(2))/\(text.dropFirst(2))")
  }

  private static func payslipFields(_ values: FormValues) -> [FormField] {
    let heading = [
      FormField(.employee, "Employé", .picker(employeePicker), required: true),
      FormField(.period, "Mois", .text(max: 8), required: true, hint: "06/2026 ou 0626"),
      FormField(.overtime25, "Heures sup. à 25 %", .quantity, section: "Ce mois-ci"),
      FormField(.overtime50, "Heures sup. à 50 %", .quantity),
      FormField(.absenceHours, "Heures d’absence", .quantity, hint: "non payées"),
      FormField(.mealVouchers, "Titres-restaurant", .count),
    ]
    return heading
      + (0...bonusCount(values)).flatMap { index in
        [
          FormField(
            .bonus.numbered(index), "Prime", .text(max: 60), section: index == 0 ? "Primes" : nil,
            hint: "ce que la fiche en dira"),
          FormField(.amount.numbered(index), "  montant", .money),
        ]
      }
  }

  private static func bonusCount(_ values: FormValues) -> Int {
    min(values.lineCount(of: .bonus, .amount), 20)
  }

  private static func bonuses(_ values: FormValues) -> [PayElements.Bonus] {
    (0..<bonusCount(values)).compactMap { index in
      guard let amount = values.money(.amount.numbered(index)) else { return nil }
      let label = values.text(.bonus.numbered(index))
      return PayElements.Bonus(label: label.isEmpty ? "Prime" : label, amount: amount)
    }
  }

  /// The label of the amount a bonus lacks, or `nil` when none does.
  private static func missingAmount(_ values: FormValues) -> String? {
    (0..<bonusCount(values)).first { index in
      !values.text(.bonus.numbered(index)).isEmpty && values.text(.amount.numbered(index)).isEmpty
    }.map { "Montant de « \(values.text(.bonus.numbered($0))) »" }
  }

  /// The slip the employee already has for the month typed.
  private static func standing(_ values: FormValues, in reading: Reading) throws -> Payslip? {
    guard reading.viewer.may(.readSalaries),
      let employee = try Employee.named(values.text(.employee), in: reading),
      let month = Day(iso: monthText(values.text(.period)) + "-01")
    else { return nil }
    return try Payslip.standing(of: employee.id, in: month, reading)
  }

  private static func standingNotes(
    _ record: Int64, _ values: FormValues, in reading: Reading
  ) throws -> [String] {
    guard let slip = try standing(values, in: reading), slip.id.rawValue != record else { return [] }
    if let refusal = slip.refusal(of: .edit) { return ["\(refusal.message) \(refusal.remedy)", ""] }
    return ["Son brouillon de ce mois est repris ici.", ""]
  }

  /// What the slip will come to, as it is typed.
  private static func payslipNotes(_ values: FormValues, in reading: Reading) throws -> [String] {
    guard let employee = try Employee.named(values.text(.employee), in: reading),
      let month = Day(iso: monthText(values.text(.period)) + "-01")
    else { return [] }
    func hours(_ field: FieldID) -> Quantity { values[field].flatMap { Quantity(decimal: $0) } ?? .zero }
    let elements = PayElements(
      overtime25: hours(.overtime25), overtime50: hours(.overtime50), absence: hours(.absenceHours),
      bonuses: bonuses(values), mealVouchers: values[.mealVouchers].flatMap { Int($0) } ?? 0)
    do {
      let content = try Payslip.preview(of: employee, month: month, elements, in: reading)
      return [
        "Brut             \(left(content.gross.french, to: 12))",
        "Net avant impôt  \(left(content.netBeforeTax.french, to: 12))",
        "Impôt            \(left(content.incomeTax.french, to: 12))",
        "Net à payer      \(left(content.net.french, to: 12))",
        "Coût employeur   \(left(content.employerCost.french, to: 12))",
      ]
    } catch let refusal as PayRefusal {
      return ["\(refusal.message) \(refusal.remedy)"]
    }
  }

  private static let monthForm = FormScreen(
    id: .payMonth, title: "Préparer la paie du mois", permission: .preparePay,
    fields: { _, _, _ in [FormField(.period, "Mois", .text(max: 8), required: true, hint: "06/2026 ou 0626")]
    },
    load: { reading, _ in [.period: monthField(payMonth(on: reading.today))] },
    notes: { reading, _, values in
      guard reading.viewer.may(.readSalaries), let month = Day(iso: monthText(values.text(.period)) + "-01")
      else { return [] }
      let present = try Employee.present(in: month, reading)
      let waiting = try present.filter { try Payslip.standing(of: $0.id, in: month, reading) == nil }
      return ["\(counted(waiting.count, "fiche à préparer", "fiches à préparer")) :"]
        + waiting.map { "  \($0.code)  \($0.fullName)" }
    },
    save: { session, _, values in
      var arguments = FormArguments()
      arguments[.period] = monthText(values.text(.period))
      let done = try arguments.perform(DraftMonth.self, in: session)
      let refused = done.refused.first.map { " ; \($0.employee) : \($0.message)" } ?? ""
      return Outcome(
        "\(counted(done.drafted.count, "fiche préparée", "fiches préparées"))\(refused)", leaves: true)
    })

  private static let payslipReversalForm = FormScreen(
    id: .payslipReversal, title: "Annuler une fiche de paie", permission: .validatePay,
    fields: { _, _, _ in [FormField(.reason, "Motif", .text(max: 200), required: true)] },
    notes: { reading, id, _ in
      let slip = try payslip(id, in: reading)
      return [
        "\(slip.number) de \(slip.printed.name), net \(slip.content.net.frenchEuros)",
        slip.paidOn == nil
          ? "Elle n’est pas payée." : "Ce qui est payé sera compté dans la nouvelle fiche.",
      ]
    },
    question: { reading, id, _ in
      let slip = try payslip(id, in: reading)
      return Question(
        "Annuler la fiche \(slip.number) de \(slip.printed.name), net \(slip.content.net.french) € ?",
        isDangerous: true)
    },
    save: { session, id, values in
      try session.perform(
        ReversePayslip(payslip: .id(Payslip.ID(id)), reason: values.text(.reason)))
      return Outcome("Fiche annulée : préparez-en une nouvelle pour ce mois.", leaves: true)
    })

}

extension Payslip {
  /// A draft's elements as the form's values.
  fileprivate var formValues: FormValues {
    func hours(_ quantity: Quantity) -> String { quantity == .zero ? "" : quantity.decimal }
    var values: FormValues = [
      .employee: printed.code, .period: Screens.monthField(period),
      .overtime25: hours(elements.overtime25), .overtime50: hours(elements.overtime50),
      .absenceHours: hours(elements.absence),
      .mealVouchers: elements.mealVouchers == 0 ? "" : String(elements.mealVouchers),
    ]
    for (index, bonus) in elements.bonuses.enumerated() {
      values[.bonus.numbered(index)] = bonus.label
      values[.amount.numbered(index)] = bonus.amount.decimal
    }
    return values
  }
}
