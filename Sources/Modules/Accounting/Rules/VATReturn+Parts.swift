import Kernel

extension VATReturn {
  /// A line of the books behind a box.
  package struct Line: Hashable, Sendable {
    package let id: Int64
    package let entry: Int64
    package let number: String
    package let day: Day
    package let account: String
    package let label: String
    /// HT, as the return counts it.
    package let base: Money
    /// Credit less debit.
    package let credit: Money
    let code: TaxCode
    let rate: VATRate
  }

  /// A return already filed, with the entry that settles it.
  package struct Filed: Hashable, Sendable {
    package let from: Day
    package let to: Day
    package let entry: Int64?
    package let filedOn: Day
    /// Event by which its boxes are found.
    let event: Int64
  }
}
