// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/package/BagValidator.h"

namespace bantin::package {

/// What a validation found so far, and by which version it judges.
class BagNotes
{
public:
    void setVersion(const QString &version) { m_verdict.version = version; }
    /// Whether the bag says it keeps RFC 8493, and not one of the drafts before it, which were looser.
    bool isFinal() const { return !m_verdict.version.startsWith(u"0."); }

    void error(const QString &reason, const QStringList &arguments)
    {
        m_verdict.errors.append({Fault::InvalidInput, reason, Retry::AfterCorrection, arguments, {}});
    }
    void warn(const QString &reason, const QStringList &arguments)
    {
        m_verdict.warnings.append({Fault::InvalidInput, reason, Retry::AfterCorrection, arguments, {}});
    }
    /// What RFC 8493 forbids and the drafts did not.
    void errorSinceFinal(const QString &reason, const QStringList &arguments)
    {
        isFinal() ? error(reason, arguments) : warn(reason, arguments);
    }
    void add(const Error &found) { m_verdict.errors.append(found); }

    BagVerdict &verdict() { return m_verdict; }

private:
    BagVerdict m_verdict;
};

} // namespace bantin::package
