// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/ConfigurePortal.h"

#include "app/crypto/RecipientEnvelope.h"
#include "app/domain/PortalAddress.h"
#include "app/store/SettingsRepository.h"
#include "app/store/Transaction.h"
#include "app/workflow/internal/RecordAudit.h"

namespace bantin::workflow {

using namespace Qt::StringLiterals;

namespace {

constexpr auto portalKey = "portal-url"_L1;
constexpr auto trustKey = "portal-trust"_L1;
constexpr auto certificateKey = "portal-certificate"_L1;

Result<void> keep(Session &session, const QString &key, const QString &value)
{
    return store::atomically(session.store->content(), [&]() -> Result<void> {
        if (const auto set = store::SettingsRepository(*session.store).setValue(key, value); !set)
            return set;
        return record(session, AuditAction::SettingsChanged, session.workspace.toString(), {{u"setting"_s, key}});
    });
}

Result<void> mayConfigure(const Session &session)
{
    if (session.account.roles.testFlag(Role::Administrator))
        return {};
    return Error{
        Fault::Denied, u"role-forbids"_s, Retry::Never, {u"workspace-set"_s, roleName(Role::Administrator)}, {}};
}

} // namespace

Result<QUrl> portalAddress(Session &session)
{
    const auto value = store::SettingsRepository(*session.store).value(portalKey);
    if (!value)
        return value.error();
    return QUrl(*value, QUrl::StrictMode);
}

Result<std::optional<crypto::Certificate>> pinnedPortal(Session &session)
{
    const auto value = store::SettingsRepository(*session.store).value(certificateKey);
    if (!value)
        return value.error();
    if (value->isEmpty())
        return std::optional<crypto::Certificate>();
    auto certificate = crypto::Certificate::fromPem(value->toLatin1());
    if (!certificate)
        return certificate.error();
    return std::optional(*std::move(certificate));
}

Result<void> pinPortal(Session &session, const crypto::Certificate &certificate)
{
    if (const auto administrator = mayConfigure(session); !administrator)
        return administrator;
    if (const auto sealed = crypto::sealFor({certificate}, "?"); !sealed)
        return sealed.error();
    return keep(session, certificateKey, QString::fromLatin1(certificate.toPem()));
}

Result<void> setPortalAddress(Session &session, const QString &address)
{
    if (const auto administrator = mayConfigure(session); !administrator)
        return administrator;
    const QString trimmed = address.trimmed();
    if (const auto parsed = parsePortalAddress(trimmed); !trimmed.isEmpty() && !parsed)
        return parsed.error();
    return keep(session, portalKey, trimmed);
}

Result<QString> portalTrust(Session &session)
{
    return store::SettingsRepository(*session.store).value(trustKey);
}

Result<void> setPortalTrust(Session &session, const QString &trust)
{
    if (const auto administrator = mayConfigure(session); !administrator)
        return administrator;
    return keep(session, trustKey, trust);
}

} // namespace bantin::workflow
