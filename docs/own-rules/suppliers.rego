# What several rules may share stands below `own`.
package own.suppliers

approved := {"示例智算（北京）有限公司", "自研"}
