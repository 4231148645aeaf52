import Desk
import Kernel

/// The fields of its forms.
extension FieldID {
  static let noteText = FieldID("text")
}
