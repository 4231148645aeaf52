import Documents
import Kernel

/// What a credit note says: its lines, their amounts, the deposits it gives back.
package struct CreditContent: Hashable, Sendable {
  package let lines: [DocumentLine]
  package let discount: DocumentDiscount
  package let amounts: DocumentAmounts
  package let deductions: [DeductedDeposit]
}
