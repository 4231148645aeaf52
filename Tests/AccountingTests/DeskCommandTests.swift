import Kernel
import Store
import Testing

@testable import Accounting

@Test func `scripts see every argument of the accountant's operations`() {
  let shown = AccountingModule.module.useCases.map { type in
    let arguments = Command(type).arguments.map { $0.need == .optional ? "\($0.name)?" : $0.name }
    return "\(type.name) \(arguments.joined(separator: " "))"
  }
  #expect(
    shown.sorted().joined(separator: "\n") == """
      accounting.auto-letter account? party? dry_run?
      accounting.close-year year
      accounting.file-vat from to refund?
      accounting.import-fec path dry_run?
      accounting.letter lines write_off? partial? date?
      accounting.lock-period domain until reason?
      accounting.map-account purpose key? account
      accounting.open-year year
      accounting.post-entry journal date? piece? label lines reverse_on?
      accounting.post-template template date? amounts? piece?
      accounting.reopen-year year reason
      accounting.retry-backlog\(" ")
      accounting.reverse-entry entry date? reason
      accounting.run-recurring until?
      accounting.save-account number label? active?
      accounting.save-template name journal label lines every? from? until? reverse_next_month? active?
      accounting.unletter lettering lines? reason
      """)
}
