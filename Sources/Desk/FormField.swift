import Kernel
import Store

/// One field of a form: what it is called, what may be typed in it and where Enter goes.
package struct FormField: Sendable {
  package enum Kind: Sendable {
    case text(max: Int)
    case money, quantity, price, percentage, day, count
    /// One of a few, by the first letters of its title.
    case choice([Choice])
    /// A record, found as one types.
    case picker(Picker)
    case toggle
    /// Shown, not typed.
    case shown
  }

  /// The argument of the operation it fills.
  package let id: FieldID
  package let label: String
  package let kind: Kind
  package let isRequired: Bool
  /// Whether Enter stops here; Tab visits every field.
  package let isOnPath: Bool
  /// A heading shown above it.
  package let section: String?
  /// What help and the message line say of it.
  package let hint: String
  /// Which columns of a grid leave first where room is short: the highest; those at 0 stay.
  package let leaves: Int

  package init(
    _ id: FieldID, _ label: String, _ kind: Kind, required: Bool = false, onPath: Bool = true,
    section: String? = nil, hint: String = "", leaves: Int = 0
  ) {
    self.leaves = leaves
    self.id = id
    self.label = label
    self.kind = kind
    isRequired = required
    isOnPath = onPath
    self.section = section
    self.hint = hint
  }
}

extension FormField {
  /// The field with the picker a module offers, where it only names one.
  package func resolving(_ pickers: [PickerID: Picker]) -> FormField {
    guard case .picker(let picker) = kind, let id = picker.id, let offered = pickers[id] else { return self }
    return FormField(
      self.id, label, .picker(offered), required: isRequired, onPath: isOnPath, section: section, hint: hint,
      leaves: leaves)
  }
}

/// How a record is found from a few letters, looked at and made.
package struct Picker: Sendable {
  /// Up to eight matches, best first.
  package let matches: @Sendable (Reading, String) throws -> [Choice]
  /// The name beside a code already typed, or `nil` when it names nothing.
  package let title: @Sendable (Reading, String) throws -> String?
  /// The form that makes one, filled with what was typed.
  package let create: (@Sendable (String) -> Route)?
  /// The record behind a value.
  package let open: (@Sendable (Reading, String) throws -> Route)?
  /// Whether `2*cons` also says how many.
  package let counts: Bool
  /// The picker meant, of those that modules offer; `nil` for one that stands by itself.
  package let id: PickerID?

  /// The picker that some module offers under that name; the program puts it in its place.
  package static func offered(_ id: PickerID) -> Picker { Picker(id: id) }

  private init(id: PickerID) {
    self.id = id
    counts = false
    matches = { _, _ in [] }
    title = { _, _ in nil }
    create = nil
    open = nil
  }

  package init(
    counts: Bool = false,
    matches: @escaping @Sendable (Reading, String) throws -> [Choice],
    title: @escaping @Sendable (Reading, String) throws -> String?,
    create: (@Sendable (String) -> Route)? = nil,
    open: (@Sendable (Reading, String) throws -> Route)? = nil
  ) {
    self.counts = counts
    id = nil
    self.matches = matches
    self.title = title
    self.create = create
    self.open = open
  }
}
