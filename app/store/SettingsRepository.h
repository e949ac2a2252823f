// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QString>

namespace bantin::store {

class Store;

/// Small values of the workspace, e.g. "portal-url", "portal-certificate" (PEM, pinned at first contact).
class SettingsRepository
{
public:
    explicit SettingsRepository(Store &store);

    /// Empty when not set.
    Result<QString> value(const QString &key) const;
    Result<void> setValue(const QString &key, const QString &value);

private:
    Store &m_store;
};

} // namespace bantin::store
