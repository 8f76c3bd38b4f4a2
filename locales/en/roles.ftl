### What people are to the portal.

roles-resident = Resident
roles-officer = Officer
roles-lead = Unit lead
roles-assessor = Assessor
roles-system = System administrator
roles-security = Security administrator
roles-audit = Audit administrator
