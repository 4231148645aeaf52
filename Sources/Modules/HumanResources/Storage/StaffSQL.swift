/// How people are named, and what they earn, in SQL over `employee`.
package enum StaffSQL {
  package static let name = "trim(employee.name || ' ' || employee.first_name)"

  package static let salary = "(SELECT agreed.monthly \(agreed))"
  package static let hours = "(SELECT agreed.hours \(agreed))"

  private static let agreed = """
    FROM salary AS agreed WHERE agreed.employee_id = employee.id AND agreed.from_day <= :as_of
    ORDER BY agreed.from_day DESC, agreed.event DESC LIMIT 1
    """
}
