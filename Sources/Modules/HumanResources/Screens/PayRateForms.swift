import Desk
import HumanResources
import HumanResourcesFacts
import Kernel
import Store

extension Screens {
  package static let payRateForms: [FormScreen] = [rateForm]

  /// A parameter's next value; the record is the one it starts from, 0 asks which.
  private static let rateForm = FormScreen(
    id: .payRate, title: "Nouvelle valeur", permission: .setPayRates,
    fields: { _, _, values in rateFields(values) },
    load: { reading, id in
      let next = reading.today.startOfMonth.adding(months: 1)
      guard id != 0 else { return [.from: next.iso] }
      return try PaySetting.find(id, in: reading).formValues.merging([.from: next.iso]) { _, new in new }
    },
    save: { session, _, values in
      var arguments = FormArguments(values, fields: rateFields(values).filter { $0.id.membership == nil })
      let slices = (0..<sliceCount(values)).compactMap { slice($0, values) }
      if !slices.isEmpty { arguments[.brackets] = slices.map(\.object) }
      try arguments.perform(SetPayRate.self, in: session)
      return Outcome("La valeur est enregistrée ; les mois passés gardent la leur.", leaves: true)
    })

  private static func rateFields(_ values: FormValues) -> [FormField] {
    let parameter = PayParameter(rawValue: values.text(.code))
    return [
      FormField(.code, "Paramètre", .picker(parameterPicker), required: true),
      FormField(.from, "À partir du", .day, required: true),
    ] + (parameter.map { valueFields(of: $0, values) } ?? []) + [
      FormField(.source, "Source", .text(max: 120), hint: "loi, décret, accord…")
    ]
  }

  private static func valueFields(of parameter: PayParameter, _ values: FormValues) -> [FormField] {
    switch parameter.kind {
    case .rates:
      [
        FormField(.employee, "Part salariale %", .price),
        FormField(.employer, "Part patronale %", .price),
      ]
    case .percentage: [FormField(.value, "Pourcentage", .price, required: true)]
    case .amount: [FormField(.value, "Valeur", .price, required: true)]
    case .scale:
      (0...sliceCount(values)).flatMap { index in
        [
          FormField(
            .limit.numbered(index), "Jusqu’à", .price, section: "Tranche \(index + 1)",
            hint: "vide pour la dernière"),
          FormField(.rate.numbered(index), "  taux", .price),
          FormField(.plus.numbered(index), "  plus", .money),
        ]
      }
    }
  }

  private static func sliceCount(_ values: FormValues) -> Int {
    let places = values.numbered(.rate).map { Int($0.number) }
    return min((places.max() ?? -1) + 1, 60)
  }

  private static func slice(_ index: Int, _ values: FormValues) -> FormArguments? {
    guard let rate = values[.rate.numbered(index)], !rate.isEmpty else { return nil }
    var slice = FormArguments()
    slice[.rate] = rate
    if let limit = values[.limit.numbered(index)], !limit.isEmpty { slice[.upTo] = limit }
    if let plus = values[.plus.numbered(index)], !plus.isEmpty { slice[.plus] = plus }
    return slice
  }

  private static let parameterPicker = Picker(
    matches: { _, typed in
      let words = Fold.key(typed).split(separator: " ")
      return PayParameter.allCases.filter { parameter in
        let text = Fold.key("\(parameter.rawValue) \(parameter.label)")
        return words.allSatisfy { text.contains($0) }
      }.prefix(8).map { Choice($0.rawValue, $0.label) }
    },
    title: { _, code in PayParameter(rawValue: code)?.label })

  /// A parameter's value as a page: its slices, and where it comes from.
  package static let ratePage = PageScreen(
    id: .payRate,
    title: { reading, id in try PaySetting.find(id, in: reading).parameter.label },
    text: { reading, id in
      let setting = try PaySetting.find(id, in: reading)
      let facts = [
        ("Paramètre", "\(setting.parameter.label) (\(setting.parameter.rawValue))"),
        ("À partir du", setting.from.french),
        ("Part salariale", setting.employee.map { "\($0.french) %" } ?? ""),
        ("Part patronale", setting.employer.map { "\($0.french) %" } ?? ""),
        ("Valeur", setting.value?.french ?? ""), ("Source", setting.source),
      ]
      let slices = setting.brackets.map { slice in
        let limit = slice.upTo.map { "jusqu’à \($0.french)" } ?? "au-delà"
        let plus = slice.plus.map { " + \($0.frenchEuros)" } ?? ""
        return "  \(padded(limit, to: 24)) \(left(slice.rate.french, to: 10))\(plus)"
      }
      return (factLines(facts) + (slices.isEmpty ? [] : ["", "Tranches", ""] + slices)).joined(
        separator: "\n")
    })
}

extension PaySetting {
  fileprivate var formValues: FormValues {
    var values: FormValues = [
      .code: parameter.rawValue, .employee: employee?.decimal ?? "", .employer: employer?.decimal ?? "",
      .value: value?.decimal ?? "",
    ]
    for (index, slice) in brackets.enumerated() {
      values[.limit.numbered(index)] = slice.upTo?.decimal ?? ""
      values[.rate.numbered(index)] = slice.rate.decimal
      values[.plus.numbered(index)] = slice.plus?.decimal ?? ""
    }
    return values
  }
}
