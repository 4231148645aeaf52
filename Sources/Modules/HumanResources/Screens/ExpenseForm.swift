import Desk
import HumanResources
import HumanResourcesFacts
import Kernel
import Store

extension Screens {
  /// An expense claim: its heading, then one expense after another, with always an empty one more.
  ///
  /// The record is the claim, 0 a new one, which is the viewer's own unless they may see everyone's.
  static let expenseForm = FormScreen(
    id: .expense, title: "Note de frais", permission: .submitExpenses, startsOn: .label,
    fields: { reading, _, values in expenseFields(values, in: reading) },
    load: { reading, record in
      guard record != 0 else { return try newExpense(in: reading) }
      return try expenseValues(try expense(record, in: reading), in: reading)
    },
    notes: { reading, record, values in try expenseNotes(record, values, in: reading) },
    completion: { reading, _, values in expenseCompletion(values, today: reading.today) },
    save: { session, record, values in try saveExpense(record, values, in: session) })

  static func expense(_ id: Int64, in reading: Reading) throws -> ExpenseClaim {
    try ExpenseClaim.find(.id(ExpenseClaim.ID(id)), in: reading)
  }

  // MARK: Fields

  private static func expenseFields(_ values: FormValues, in reading: Reading) -> [FormField] {
    let namesOthers = reading.viewer.may(.readExpenses)
    return [
      FormField(
        .employee, "Employé", namesOthers ? .picker(employeePicker) : .shown, required: namesOthers),
      FormField(.label, "Objet", .text(max: 120), required: true, hint: "« Salon de Lyon », « Visites »"),
      FormField(.date, "Date", .day, required: true, onPath: false),
    ] + (0...ExpenseFormLine.count(values)).flatMap { ExpenseFormLine($0, values).fields }
  }

  private static func newExpense(in reading: Reading) throws -> FormValues {
    let own = try Employee.of(user: reading.viewer.id, in: reading)
    return [.employee: own?.code ?? "", .date: reading.today.iso]
  }

  private static func expenseValues(
    _ claim: ExpenseClaim, in reading: Reading
  ) throws -> FormValues {
    var values: FormValues = [
      .employee: try Employee.find(claim.employee, in: reading).code, .label: claim.label,
      .date: claim.day.iso,
    ]
    for (index, entry) in claim.entries.enumerated() {
      values.merge(ExpenseFormLine.values(of: entry, at: index)) { _, new in new }
      values[.date.numbered(index)] = (entry.date ?? claim.day).iso
    }
    return values
  }

  /// An expense is of the claim's day, and a car is that of the trip before, until something else is typed.
  private static func expenseCompletion(_ values: FormValues, today: Day) -> FormValues {
    var (follows, power) = (FormValues(), "")
    for index in 0...ExpenseFormLine.count(values) {
      follows[.date.numbered(index)] = values[.date] ?? today.iso
      guard ExpenseFormLine(index, values).isTrip else { continue }
      if let typed = values[.power.numbered(index)], !typed.isEmpty { power = typed }
      follows[.power.numbered(index)] = power
    }
    return follows
  }

  // MARK: What is said of it

  /// What will be given back, and what of it is VAT to deduct.
  private static func expenseNotes(
    _ record: Int64, _ values: FormValues, in reading: Reading
  ) throws -> [String] {
    let entries = ExpenseFormLine.entries(values)
    guard !entries.isEmpty, let employee = try claimant(record, values, in: reading) else { return [] }
    let drafting = ExpenseDrafting(
      employee: employee, claim: record == 0 ? nil : ExpenseClaim.ID(record),
      day: values.day(.date) ?? reading.today, label: values.text(.label))
    do {
      let lines = try drafting.lines(entries, in: reading)
      let (total, deductible) = (lines.map(\.gross).sum(), lines.map(\.deductible).sum())
      return ["Total \(total.frenchEuros)   TVA récupérable \(deductible.frenchEuros)"]
        + lines.compactMap { line in
          line.trip.map { "  \($0.km.french) km, \($0.power) CV : \(line.gross.frenchEuros) au barème" }
        }
    } catch let refusal as ExpenseRefusal { return [refusal.message] } catch let refusal as PayRefusal {
      return [refusal.message]
    }
  }

  /// Whose claim it is: the one picked, the one it was already, or the viewer.
  private static func claimant(
    _ record: Int64, _ values: FormValues, in reading: Reading
  ) throws -> Employee.ID? {
    if reading.viewer.may(.readExpenses) {
      return try Employee.named(values.text(.employee), in: reading)?.id
    }
    guard record == 0 else { return try expense(record, in: reading).employee }
    return try Employee.of(user: reading.viewer.id, in: reading)?.id
  }

  // MARK: Saving

  private static func saveExpense(
    _ record: Int64, _ values: FormValues, in session: Session
  ) throws -> Outcome {
    if let missing = ExpenseFormLine.missing(values) { throw ShellRefusal.missingField(missing) }
    let namesOthers = try session.read { $0.viewer.may(.readExpenses) }
    let employee = namesOthers ? Reference<Employee>(values.text(.employee)) : nil
    let (date, label) = (values.day(.date), values.text(.label))
    let lines = ExpenseFormLine.entries(values)
    guard record != 0 else {
      let made = try session.perform(
        SubmitExpense(label: label, employee: employee, date: date, lines: lines))
      return Outcome(
        "Note de frais \(made.number) soumise : \(made.total.frenchEuros).", leaves: true, made: made.number)
    }
    var update = UpdateExpense(expense: .id(ExpenseClaim.ID(record)), label: label, lines: lines)
    (update.employee, update.date) = (employee, date)
    let made = try session.perform(update)
    return Outcome("Note de frais \(made.number) modifiée : \(made.total.frenchEuros).", leaves: true)
  }
}
