import Kernel
import Store

extension Employee {
  /// The employee a code or a name means, or `nil` when it means none, or several.
  package static func named(_ code: String, in reading: Reading) throws -> Employee? {
    guard let reference = Reference<Employee>(code) else { return nil }
    do {
      return try find(reference, in: reading)
    } catch CommonRefusal.notFound {
      return nil
    } catch StaffRefusal.ambiguousName {
      return nil
    }
  }
}
