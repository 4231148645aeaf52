import HumanResourcesFacts
import Kernel
import Store

/// The columns of staff, pay and expenses that hold codes.
enum HumanResourcesCodes {
  static let all = [
    StoredCode("employee", "contract", Contract.self),
    StoredCode("employee", "standing", Standing.self),
    StoredCode("pay_parameter", "code", PayParameter.self),
    StoredCode("payslip", "kind", PayslipKindCode.self),
    StoredCode("payslip", "status", PayslipStatusCode.self),
    StoredCode("payslip_line", "section", PayLine.Section.self),
    StoredCode("payslip_line", "body", PayBody.self),
    StoredCode("payslip_line", "charge", PayslipFacts.Contribution.Charge.self),
    StoredCode("payslip_payment", "method", PaymentMethod.self),
    StoredCode("advance", "method", PaymentMethod.self),
    StoredCode("advance_repayment", "method", PaymentMethod.self),
    StoredCode("contribution_payment", "body", PayBody.self),
    StoredCode("contribution_payment", "method", PaymentMethod.self),
    StoredCode("expense_line", "category", ExpenseCategory.self),
    StoredCode("expense_decision", "verdict", ExpenseVerdict.self),
    StoredCode("expense_payment", "method", PaymentMethod.self),
  ]
}
