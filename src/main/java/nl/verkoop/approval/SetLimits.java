package nl.verkoop.approval;

import org.springframework.data.jpa.repository.JpaRepository;

/** The limits that were set. */
interface SetLimits extends JpaRepository<ApprovalLimit, String> {}
