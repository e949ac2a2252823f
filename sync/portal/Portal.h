// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/domain/RegulationCatalogue.h"

#include <memory>

namespace bantin::portal {

class PackageInbox;
class PortalIdentity;

struct PortalOptions {
    QString folder;    ///< everything the portal keeps
    QString address;   ///< numeric
    quint16 port = 0;  ///< 0: any free one
    QString publicUrl; ///< under which the site is reached; empty: the listening address
    QString name;      ///< empty: that of the unit that published last
    qint64 maximumPackageSize = 512LL << 20;
    QString inboxFolder = {}; ///< of another tus server, whose finished uploads are taken too; empty: none
    QString uploadsUrl =
        {}; ///< where desks are to upload instead of here; of the same origin as the portal; empty: here
    qint64 relayQuota = 2048LL << 20; ///< bytes of hand-overs that one unit may leave here at a time
    int relayDays = 30;               ///< how long one waits for its recipients
    bool isShared = false;            ///< other portals serve the same folder, each with the same public address
};

/// The reference portal as a whole: receives by tus, decides, publishes, serves. Works on threads of its own from start()
/// until destruction; it may be killed at any moment and continues from its folder.
class Portal
{
public:
    Portal(const PortalOptions &options, const RegulationCatalogue &regulations, const Clock &clock);
    ~Portal();

    /// Address of the site with a trailing slash. "portal-in-use" (folder) when another portal uses the folder and not both share
    /// it, "shared-url-missing" when it is shared without a public address,
    /// "listen-failed", "portal-storage", "portal-no-space", "key-invalid", "certificate-invalid", "theme-missing".
    Result<QString> start();

    /// Instead of start(): takes part in deciding and publishing, listens nowhere, and uses address and name under which the site was
    /// served last unless others are given. Portals that share the folder, or wait for it to be free, do not mind; beside one that
    /// has it for itself this one only hands in, and that one decides. "portal-missing" (folder) when no portal ever began
    /// there, "site-address-missing", "portal-storage", "portal-no-space", "key-invalid", "certificate-invalid", "theme-missing".
    Result<void> join();
    /// After either of them, as long as the portal lives.
    PackageInbox &inbox() const;
    const PortalIdentity &identity() const;

    /// Key and certificate of the portal in `folder`, made when there are none. "portal-storage", "portal-no-space", "key-invalid",
    /// "certificate-invalid".
    static Result<PortalIdentity> identityOf(const QString &folder, const QString &name, const Clock &clock);

private:
    struct Private;
    std::unique_ptr<Private> m_d;
};

} // namespace bantin::portal
