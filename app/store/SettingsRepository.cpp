// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/SettingsRepository.h"

#include "app/store/Connection.h"
#include "app/store/Store.h"

namespace bantin::store {

SettingsRepository::SettingsRepository(Store &store)
    : m_store(store)
{
}

Result<QString> SettingsRepository::value(const QString &key) const
{
    const auto found = m_store.content().first(
        "SELECT value FROM settings WHERE key = ?", [](const Statement &row) { return row.text(0); }, key);
    if (!found)
        return found.error();
    return found->value_or(QString());
}

Result<void> SettingsRepository::setValue(const QString &key, const QString &value)
{
    return m_store.content().run("INSERT OR REPLACE INTO settings (key, value) VALUES (?, ?)", key, value);
}

} // namespace bantin::store
