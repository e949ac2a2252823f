// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Id.h"
#include "app/base/SecretBytes.h"

#include <QByteArray>
#include <QDir>

namespace bantin::store {
class Connection;
}

/// A store of version 1: its own migration, and rows as its statements wrote them.
class FirstVersionStore
{
public:
    FirstVersionStore(const QDir &workspace, const bantin::SecretBytes &key);

    bantin::ArticleId article = bantin::ArticleId::create();
    bantin::AccountId author = bantin::AccountId::create();
    bantin::RevisionId revisions[2] = {bantin::RevisionId::create(), bantin::RevisionId::create()};
    const QByteArray text = "<article xmlns=\"http://www.w3.org/1999/xhtml\"><p>Đường liên thôn</p></article>\n";

private:
    void fill(bantin::store::Connection &content) const;
};
