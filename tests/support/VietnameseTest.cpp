// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/VietnameseTest.h"

#include "resources/Resources.h"
#include "ui/look/Theme.h"

#include <QLocale>
#include <QStyleFactory>
#include <QTest>

namespace bantin::testing {

using namespace Qt::StringLiterals;

VietnameseApplication::VietnameseApplication(int &argc, char **argv)
    : QApplication(argc, argv)
{
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    QFont font(u"Noto Sans"_s);
    font.setPointSizeF(10);
    QApplication::setFont(font);
    QLocale::setDefault(QLocale(QLocale::Vietnamese));
    if (!m_translator.load(u":/i18n/bantin_vi.qm"_s) || !m_qtTranslator.load(u":/i18n/qt_vi.qm"_s))
        qFatal("the translation is missing");
    installTranslator(&m_qtTranslator);
    installTranslator(&m_translator);
}

int runInVietnamese(QObject &(*make)(), int argc, char **argv)
{
    VietnameseApplication application(argc, argv);
    resources::ensureLoaded();
    const bool isDark = qEnvironmentVariable("BANTIN_SCHEME") == u"dark"_s;
    const ui::Theme theme(isDark ? ui::Theme::Scheme::Dark : ui::Theme::Scheme::Light);
    QApplication::setPalette(theme.palette());
    application.setStyleSheet(theme.styleSheet());
    return QTest::qExec(&make(), argc, argv);
}

} // namespace bantin::testing
