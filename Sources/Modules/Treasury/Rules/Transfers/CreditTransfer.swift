import Company
import Kernel

/// An order to the company's bank to pay suppliers on a day: what one pain.001 file says.
///
/// Source: ISO 20022 pain.001.001.09 as the EPC uses it (EPC132-08): one payment information block, SEPA service level,
/// costs shared.
package struct CreditTransfer: Hashable, Sendable {
  /// Who pays or is paid, and where the money goes.
  package struct Account: Hashable, Sendable {
    package let name: String
    package let address: PostalAddress
    package let iban: IBAN
    /// Needed by no bank inside SEPA.
    package let bic: BIC?

    package init(name: String, address: PostalAddress, iban: IBAN, bic: BIC?) {
      self.name = name
      self.address = address
      self.iban = iban
      self.bic = bic
    }
  }

  /// What one supplier is paid.
  package struct Payment: Hashable, Sendable {
    /// At most 35 characters; the supplier's bank hands it on, and statements show it.
    package let endToEndID: String
    package let amount: Money
    package let creditor: Account
    /// What it pays, for the supplier to read.
    package let remittance: String

    package init(endToEndID: String, amount: Money, creditor: Account, remittance: String) {
      self.endToEndID = endToEndID
      self.amount = amount
      self.creditor = creditor
      self.remittance = remittance
    }
  }

  /// At most 35 characters, never the same twice: the bank refuses a file it has already had.
  package let messageID: String
  /// UTC, ISO 8601.
  package let created: String
  package let execution: Day
  package let debtor: Account
  package let payments: [Payment]

  package init(messageID: String, created: String, execution: Day, debtor: Account, payments: [Payment]) {
    self.messageID = messageID
    self.created = created
    self.execution = execution
    self.debtor = debtor
    self.payments = payments
  }

  /// The control sum: what leaves the account.
  package var total: Money { payments.map(\.amount).sum() }

  /// The numbers of the invoices one payment settles, as many as the 140 characters of a remittance take.
  package static func remittance(for numbers: [String]) -> String {
    var text = ""
    for (index, number) in numbers.map({ SEPAText.fold($0, length: 35) }).enumerated() {
      let longer = text.isEmpty ? number : "\(text), \(number)"
      let others = numbers.count - index - 1
      let room = 140 - (others == 0 ? 0 : " + 999".count)
      guard longer.count <= room else { return "\(text) + \(numbers.count - index)" }
      text = longer
    }
    return text
  }
}
