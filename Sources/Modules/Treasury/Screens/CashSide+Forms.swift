import Desk
import Kernel
import Ledgers
import Parties
import PartiesFacts
import Store
import Treasury

/// The forms that differ by their words alone.
extension CashSide {
  /// A settlement rejected; the record is the settlement.
  ///
  /// - Parameter more: what is said besides of what it reopens.
  func reversalForm<Reverse: UseCase>(
    _ id: FormID, _ title: String, permission: Permission, _ operation: Reverse.Type, hint: String,
    more: @escaping @Sendable (Int64, Reading) throws -> [String] = { _, _ in [] }
  ) -> FormScreen where Reverse.Output == Reversed {
    let fields = [
      FormField(.reason, "Motif", .text(max: 200), required: true, hint: hint),
      FormField(.date, "Date", .day, required: true, onPath: false),
      FormField(.fees, "Frais de banque", .money, onPath: false),
    ]
    return FormScreen(
      id: id, title: title, permission: permission, fields: { _, _, _ in fields },
      load: { reading, _ in [.date: reading.today.iso] },
      notes: { reading, id, _ in
        let movement = try movement(id, in: reading)
        return ["\(movement.number) du \(movement.day.french) · \(movement.amount.french) €"]
          + (try more(id, reading))
      },
      question: { reading, id, _ in
        let movement = try movement(id, in: reading)
        return Question(
          "Rejeter \(movement.number), \(movement.amount.french) € ? Les factures qu'il payait seront \(dueAgain).",
          isDangerous: true)
      },
      save: { session, id, values in
        var arguments = FormArguments(values, fields: fields)
        arguments[settlement] = Int(id)
        let done = try arguments.perform(operation, in: session)
        return Outcome(
          "Rejet \(done.number) : \(done.reopened.french) € sont \(amountDueAgain).", leaves: true)
      })
  }

  /// Available credit set against documents; the record is the party.
  func allocationForm<Allocate: UseCase>(
    _ id: FormID, _ title: String, permission: Permission, _ operation: Allocate.Type,
    available words: @escaping @Sendable (Money, FormValues) -> String
  ) -> FormScreen where Allocate.Output == CreditUsed {
    FormScreen(
      id: id, title: title, permission: permission,
      fields: { reading, id, _ in
        try documentFields(of: Party.find(Party.ID(id), in: reading).id.rawValue, in: reading)
          + [FormField(.date, "Date", .day, required: true, onPath: false)]
      },
      load: { reading, id in
        var values: FormValues = [.date: reading.today.iso]
        var left = try available(of: id, in: reading)
        for document in try openDocuments(of: id, in: reading) where left > .zero {
          let part = min(left, document.remaining)
          values[.alloc.numbered(document.id)] = part.decimal
          left -= part
        }
        return values
      },
      notes: { reading, id, values in
        let credits = try OpenItems.credits(of: id, ledger: ledger, in: reading).prefix(6)
        return [words(try available(of: id, in: reading), values)]
          + credits.map { "  \($0.number) du \($0.day.french)  \($0.available.french)" }
      },
      save: { session, id, values in
        var arguments = FormArguments()
        arguments[key] = Int(id)
        arguments[.allocations] = Self.allocations(values)
        if let date = values[.date], !date.isEmpty { arguments[.date] = date }
        let done = try arguments.perform(operation, in: session)
        return Outcome(
          "\(done.allocated.french) € affectés, il en reste \(done.available.french).", leaves: true)
      })
  }
}
