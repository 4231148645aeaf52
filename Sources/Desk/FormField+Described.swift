import Kernel

extension RecordFields {
  /// The form of the record: a field for each described, a switch for each word of a list.
  package var form: [FormField] { form() }

  /// - Parameters:
  ///   - besides: keys that this form does not ask.
  ///   - required: keys it does not do without, besides those it never does.
  ///   - passed: keys that Enter passes over here, besides those it always does.
  package func form(
    besides: Set<Record.Key> = [], requiring required: Set<Record.Key> = [],
    passing passed: Set<Record.Key> = []
  ) -> [FormField] {
    all.filter { !besides.contains($0.key) }.flatMap { field in
      var form = field.form
      form.isRequired = form.isRequired || required.contains(field.key)
      form.isOnPath = form.isOnPath && !passed.contains(field.key)
      return FormField.fields(of: field.key.id, form)
    }
  }
}

extension DescribedRecord {
  /// The record as the form's values; what is empty is left out.
  package var formValues: FormValues {
    var values: FormValues = [:]
    for field in Self.fields.all {
      let text = field.text(self)
      if case .members = field.form.kind {
        for word in text.split(separator: ",") { values[field.key.id.member(String(word))] = "true" }
      } else if !text.isEmpty {
        values[field.key.id] = text
      }
    }
    return values
  }
}

extension FormField {
  fileprivate static func fields(of id: FieldID, _ form: FieldForm) -> [FormField] {
    if case .members(let words) = form.kind {
      return words.map { member(of: id, $0.value, $0.title, onPath: form.isOnPath) }
    }
    guard let kind = Kind(form.kind) else { return [] }
    return [
      FormField(
        id, form.label, kind, required: form.isRequired, onPath: form.isOnPath,
        section: form.section,
        hint: form.hint)
    ]
  }
}

extension FormField.Kind {
  /// `nil` for the switches of a list, which are several fields.
  fileprivate init?(_ kind: FieldKind) {
    switch kind {
    case .text(let max): self = .text(max: max)
    case .money: self = .money
    case .quantity: self = .quantity
    case .price: self = .price
    case .percentage: self = .percentage
    case .day: self = .day
    case .count: self = .count
    case .choice(let choices): self = .choice(choices)
    case .picker(let id): self = .picker(.offered(id))
    case .toggle: self = .toggle
    case .members: return nil
    }
  }
}
