import Desk
import Kernel

extension Screens {
  /// Payment terms by their code, « 45fm », or the first letters of their name, « 45 jours fin de mois ».
  package static let termsPicker = Picker(
    matches: { _, typed in
      let key = Fold.key(typed)
      let usual = usualTerms.filter { $0.code.hasPrefix(key) || Fold.key($0.label).hasPrefix(key) }
      let typed = PaymentTerms(code: typed).map { [$0] } ?? []
      return (typed + usual.filter { !typed.contains($0) }).map { Choice($0.code, $0.label) }
    },
    title: { _, code in PaymentTerms(code: code)?.label })

  private static let usualTerms: [PaymentTerms] = [
    .onReceipt, .days(15), .days(30), .days(45), .days(60), .daysThenEndOfMonth(30), .daysThenEndOfMonth(45),
    .daysThenEndOfMonth(0),
  ]
}
