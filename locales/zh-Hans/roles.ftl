### 人在门户里的角色。

roles-resident = 居民
roles-officer = 经办人
roles-lead = 单位负责人
roles-assessor = 评定医生
roles-system = 系统管理员
roles-security = 安全管理员
roles-audit = 审计管理员
