update screening.policy_version set in_force = false where in_force and hash <> :hash
