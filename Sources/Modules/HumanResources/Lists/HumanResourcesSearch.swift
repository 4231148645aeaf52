import Desk
import HumanResources
import HumanResourcesFacts
import Kernel
import Lists
import Plan

/// How the palette finds employees: by the start of their registration number or of a word of their name; those present
/// first.
enum HumanResourcesSearch {
  static let legs = [
    SearchLeg(.people) { typed, reading, limit in
      guard try Listing.employees.refusal(in: reading) == nil else { return [] }
      return try Employee.suggestions(typed.key, limit: limit, in: reading).map(found)
    }
  ]

  /// The position alone: what they earn is not for everyone.
  private static func found(_ employee: Employee) -> Found {
    Found(
      .employee, "employé", id: employee.id.rawValue, title: employee.fullName,
      details: [employee.code, employee.details.position], code: employee.code)
  }
}
