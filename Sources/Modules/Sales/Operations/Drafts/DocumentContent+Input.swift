import Company
import Kernel
import SalesFacts
import Store

extension DocumentContent {
  /// Takes what the command says.
  ///
  /// New terms set aside an agreed due date, unless one comes with them. Throws the refusal of the first
  /// value that cannot be kept.
  mutating func take(
    _ input: some DocumentInput, company: CompanyProfile, in reading: Reading
  ) throws {
    if let date = input.date { day = date }
    if let terms = input.terms { (self.terms, agreedDue) = (terms, nil) }
    if let due = input.due { agreedDue = due.value }
    if let text = input.subject { subject = try FieldText.line(text) }
    if let text = input.conditions { conditions = try FieldText.paragraph(text) }
    if let text = input.reference { reference = try FieldText.line(text) }
    if let date = input.serviceDate { serviceDate = date.value }
    if let discount = input.discount { self.discount = discount }
    if let count = input.instalments { plan = .count(count) }
    if let schedule = input.schedule { plan = schedule.isEmpty ? .count(1) : .list(schedule) }
    if let inputs = input.lines {
      lines = try LineTaking(for: client.party, over: lines, company: company, in: reading).lines(inputs)
    }
    if let refusal = refusalToKeep { throw refusal }
  }
}
