/// When an invoice is due, counted from its date.
///
/// "45 jours fin de mois" is read in two ways by the trade, both tolerated (C. com. art. L441-10): 45 days
/// then the end of that month, or the end of the month then 45 days. Each is a rule of its own.
package struct PaymentTerms: Hashable, Sendable {
  /// How the days are counted.
  package enum Rule: Hashable, Sendable {
    case onReceipt
    case days(Int)
    case daysThenEndOfMonth(Int)
    case endOfMonthThenDays(Int)
  }

  /// The longest count of days that a term may have.
  package static let longest = 999

  package let rule: Rule
  /// The day of the month the payment waits for, 1 to 31 ("le 10"); a shorter month gives its last day.
  package let dayOfMonth: Int?

  private init(_ rule: Rule, dayOfMonth: Int? = nil) {
    self.rule = rule
    self.dayOfMonth = dayOfMonth
  }

  package static let onReceipt = PaymentTerms(.onReceipt)
  package static func days(_ days: Int) -> PaymentTerms {
    days == 0 ? .onReceipt : PaymentTerms(.days(checked(days)))
  }
  package static func daysThenEndOfMonth(_ days: Int) -> PaymentTerms {
    PaymentTerms(.daysThenEndOfMonth(checked(days)))
  }
  package static func endOfMonthThenDays(_ days: Int) -> PaymentTerms {
    PaymentTerms(.endOfMonthThenDays(checked(days)))
  }

  /// These terms, then waiting for a day of the month, 1 to 31.
  package func on(dayOfMonth: Int) -> PaymentTerms {
    precondition((1...31).contains(dayOfMonth), "a month has no such day")
    return PaymentTerms(rule, dayOfMonth: dayOfMonth)
  }

  private static func checked(_ days: Int) -> Int {
    precondition((0...longest).contains(days), "a term is 0 to 999 days")
    return days
  }
}

extension PaymentTerms {
  /// The day an invoice of `day` is due: never before `day`.
  package func dueDate(from day: Day) -> Day {
    let counted =
      switch rule {
      case .onReceipt: day
      case .days(let days): day.adding(days: days)
      case .daysThenEndOfMonth(let days): day.adding(days: days).endOfMonth
      case .endOfMonthThenDays(let days): day.endOfMonth.adding(days: days)
      }
    guard let dayOfMonth else { return counted }
    let sameMonth = Self.day(dayOfMonth, inMonthOf: counted)
    return sameMonth >= counted
      ? sameMonth : Self.day(dayOfMonth, inMonthOf: counted.startOfMonth.adding(months: 1))
  }

  private static func day(_ number: Int, inMonthOf day: Day) -> Day {
    min(day.startOfMonth.adding(days: number - 1), day.endOfMonth)
  }

  /// The French name: "30 jours", "45 jours fin de mois", "fin de mois + 45 jours", "30 jours fin de mois le
  /// 10".
  package var label: String {
    let counted =
      switch rule {
      case .onReceipt: "à réception"
      case .days(let days): Self.count(days)
      case .daysThenEndOfMonth(0), .endOfMonthThenDays(0): "fin de mois"
      case .daysThenEndOfMonth(let days): "\(Self.count(days)) fin de mois"
      case .endOfMonthThenDays(let days): "fin de mois + \(Self.count(days))"
      }
    return dayOfMonth.map { "\(counted) le \($0)" } ?? counted
  }

  private static func count(_ days: Int) -> String { days == 1 ? "1 jour" : "\(days) jours" }
}
