// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/preview/PreviewPane.h"

#include <QObject>

#include <memory>

class QWebEngineView;

namespace bantin::ui {

/// One hardened WebEngine: off-the-record profile, deny-all interceptor, page without scripts, view. Everything dies with it,
/// the page before the profile. UI thread.
class PreviewEngine final : public QObject
{
    Q_OBJECT
public:
    explicit PreviewEngine(QWidget *parent);
    ~PreviewEngine() override;

    QWebEngineView *view() const;
    void load(const PreviewPage &page);

Q_SIGNALS:
    void loaded();
    /// The render process died; the engine is of no further use.
    void crashed();

private:
    struct Private;
    std::unique_ptr<Private> m_d;
};

} // namespace bantin::ui
