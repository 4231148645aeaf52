import CompanyFacts
import Kernel

extension Notation<String> {
  /// A telephone number, as typed.
  package static var phone: Notation { line(30) { try ContactDetail.phone($0, field: $1) } }
  package static var email: Notation { line(120) { try ContactDetail.email($0, field: $1) } }
  /// Two letters; France when empty.
  package static var country: Notation { line(2) { try PostalAddress.country($0, field: $1) } }
}

extension Notation<PaymentTerms> {
  /// Terms of payment, by their code.
  package static var terms: Notation {
    Notation(
      .picker(.paymentTerms), argument: FieldArgument(PaymentTerms.self, text: \.code),
      clearable: .clearable(PaymentTerms.self, text: \.code), text: \.code,
      read: { text, key in
        guard let terms = PaymentTerms(code: text) else {
          throw CommonRefusal.invalidValue(field: key, reason: "écrivez 30, 45fm, fm45 ou 30fm10")
        }
        return terms
      }, stored: { .text($0.code) }, restored: { try $0.text { PaymentTerms(code: $0) } }
    ).shown(\.label)
  }
}
