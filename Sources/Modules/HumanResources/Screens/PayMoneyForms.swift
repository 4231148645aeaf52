import Desk
import HumanResources
import HumanResourcesFacts
import Kernel
import Store
import Treasury
import TreasuryFacts

extension Screens {
  /// The forms of the money of pay: salaries, advances, what social bodies are owed.
  static let payMoneyForms: [FormScreen] = [paymentOfPayForm, advanceOnPayForm, repaymentForm, bodyForm]

  package static let payMethods = PaymentMethod.allCases.map { Choice($0.rawValue, $0.label) }

  // MARK: Payment

  /// Pays the slips the preset names.
  private static let paymentOfPayForm = FormScreen(
    id: .payPayment, title: "Régler les salaires", permission: .payStaff, startsOn: .method,
    fields: { _, _, _ in
      [
        FormField(.payslips, "Fiches", .shown),
        FormField(.method, "Moyen", .choice(payMethods), required: true),
        FormField(.date, "Date", .day, required: true),
      ]
    },
    load: { reading, _ in [.date: reading.today.iso, .method: PaymentMethod.transfer.rawValue] },
    notes: { reading, _, values in
      let slips = try slips(values, in: reading)
      let amounts = try Payslip.amounts(toPay: slips, in: reading)
      return zip(slips, amounts).map { slip, amount in
        "  \(padded(slip.number, to: 15)) \(padded(String(slip.printed.name.prefix(24)), to: 24))"
          + left(amount.french, to: 12)
      }
    },
    question: { reading, _, values in
      let slips = try slips(values, in: reading)
      let amount = try Payslip.amounts(toPay: slips, in: reading).sum()
      return Question("Régler \(counted(slips.count, "salaire", "salaires")), \(amount.french) € ?")
    },
    save: { session, _, values in
      var paid = Money.zero
      for slip in try session.read({ try slips(values, in: $0) }) {
        var arguments = FormArguments()
        arguments[.payslip] = Int(slip.id.rawValue)
        arguments[.date] = values.text(.date)
        arguments[.method] = values.text(.method)
        paid += try arguments.perform(PayPayslip.self, in: session).amount
      }
      return Outcome("Salaires réglés : \(paid.frenchEuros).", leaves: true)
    })

  private static func slips(_ values: FormValues, in reading: Reading) throws -> [Payslip] {
    try values.text(.payslips).split(separator: ",").map { number in
      try Payslip.find(.code(String(number.drop { $0 == " " })), in: reading)
    }
  }

  // MARK: Advances

  private static let advanceFields = [
    FormField(.employee, "Employé", .picker(employeePicker), required: true),
    FormField(.amount, "Montant", .money, required: true),
    FormField(.monthly, "Reprise par mois", .money, hint: "un dixième de la paie au plus"),
    FormField(.method, "Moyen", .choice(payMethods), required: true),
    FormField(.date, "Date", .day, required: true, onPath: false),
    FormField(.note, "Note", .text(max: 120), onPath: false),
  ]

  private static let advanceOnPayForm = FormScreen(
    id: .payAdvance, title: "Avance sur salaire", permission: .payStaff, startsOn: .amount,
    fields: { _, _, _ in advanceFields },
    load: { reading, _ in [.date: reading.today.iso, .method: PaymentMethod.transfer.rawValue] },
    notes: { reading, _, values in
      guard reading.viewer.may(.readSalaries),
        let employee = try Employee.named(values.text(.employee), in: reading)
      else { return [] }
      let open = try Advance.open(of: employee.id, in: reading).map(\.remaining).sum()
      return [employee.fullName] + (open == .zero ? [] : ["Reste d’avances \(open.frenchEuros)"])
    },
    question: { reading, _, values in
      guard let employee = try Employee.named(values.text(.employee), in: reading),
        let amount = values[.amount].flatMap({ Money(decimal: $0) })
      else { return nil }
      return Question("Avancer \(amount.french) € à \(employee.fullName) ?")
    },
    save: { session, _, values in
      let done = try FormArguments(values, fields: advanceFields).perform(GrantAdvance.self, in: session)
      return Outcome("Avance \(done.number) versée.", leaves: true)
    })

  private static let repaymentFields = [
    FormField(.amount, "Montant", .money, required: true),
    FormField(.method, "Moyen", .choice(payMethods), required: true),
    FormField(.date, "Date", .day, required: true, onPath: false),
  ]

  private static let repaymentForm = FormScreen(
    id: .payAdvanceRepayment, title: "Avance remboursée", permission: .payStaff,
    fields: { _, _, _ in repaymentFields },
    load: { reading, id in
      let advance = try Advance.find(.id(Advance.ID(id)), in: reading)
      return [
        .amount: advance.remaining.decimal, .date: reading.today.iso,
        .method: PaymentMethod.transfer.rawValue,
      ]
    },
    notes: { reading, id, _ in
      let advance = try Advance.find(.id(Advance.ID(id)), in: reading)
      let name = try Employee.find(advance.employee, in: reading).fullName
      return ["\(advance.number) de \(name), reste \(advance.remaining.frenchEuros)"]
    },
    save: { session, id, values in
      var arguments = FormArguments(values, fields: repaymentFields)
      arguments[.advance] = Int(id)
      try arguments.perform(RepayAdvance.self, in: session)
      return Outcome("Remboursement enregistré.", leaves: true)
    })

  // MARK: Bodies

  private static let bodyFields = [
    FormField(
      .body, "Organisme", .choice(PayBody.allCases.map { Choice($0.rawValue, $0.title) }), required: true),
    FormField(.amount, "Montant", .money, required: true),
    FormField(.method, "Moyen", .choice(payMethods), required: true),
    FormField(.date, "Date", .day, required: true),
    FormField(.reference, "Référence", .text(max: 60), onPath: false),
  ]

  /// The record is the body's place in its list, 0 asks which.
  private static let bodyForm = FormScreen(
    id: .bodyPayment, title: "Régler un organisme social", permission: .payStaff, startsOn: .amount,
    fields: { _, _, _ in bodyFields },
    load: { reading, id in
      var values: FormValues = [.date: reading.today.iso, .method: PaymentMethod.directDebit.rawValue]
      guard id > 0, id <= PayBody.allCases.count, reading.viewer.may(.readSalaries) else { return values }
      let body = PayBody.allCases[Int(id) - 1]
      values[.body] = body.rawValue
      let due = try BodyAccount.due(to: body, in: reading)
      if due > .zero { values[.amount] = due.decimal }
      return values
    },
    notes: { reading, _, values in
      guard let body = PayBody(rawValue: values.text(.body)), reading.viewer.may(.readSalaries) else {
        return []
      }
      return ["Dû à \(body.label) : \(try BodyAccount.due(to: body, in: reading).frenchEuros)"]
    },
    question: { reading, _, values in
      guard reading.viewer.may(.readSalaries), let body = PayBody(rawValue: values.text(.body)),
        let amount = values[.amount].flatMap({ Money(decimal: $0) })
      else { return nil }
      let excess = amount - max(try BodyAccount.due(to: body, in: reading), .zero)
      return Question(
        "Payer \(amount.french) € à \(body.label) ?"
          + (excess > .zero ? " C’est \(excess.french) € de plus que ce qui est dû." : ""),
        isDangerous: excess > .zero)
    },
    save: { session, _, values in
      let done = try FormArguments(values, fields: bodyFields).perform(PayContributions.self, in: session)
      return Outcome("Paiement \(done.number) : \(done.amount.frenchEuros).", leaves: true)
    })
}
