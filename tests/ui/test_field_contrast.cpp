// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/Theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QSpinBox>
#include <QStyleFactory>
#include <QTest>
#include <QTextEdit>
#include <QVBoxLayout>

#include <cmath>

using namespace bantin::ui;
using namespace Qt::StringLiterals;

namespace {

double luminance(const QColor &colour)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

/// As WCAG 2.1 defines it.
double contrast(const QColor &a, const QColor &b)
{
    const double light = std::max(luminance(a), luminance(b));
    const double dark = std::min(luminance(a), luminance(b));
    return (light + 0.05) / (dark + 0.05);
}

struct Ground {
    QString name;
    QString look; ///< the property the style sheet knows
};

/// The best contrast of a pixel near the field's left edge, half way down, with the ground beside it.
double edgeContrast(QWidget &window, const QWidget &field)
{
    const QImage shot = window.grab().toImage();
    const QPoint left = field.mapTo(&window, QPoint(0, field.height() / 2));
    const QColor ground = shot.pixelColor(left - QPoint(3, 0));
    double best = 0;
    for (int x = 0; x < 4; ++x)
        best = std::max(best, contrast(shot.pixelColor(left + QPoint(x, 0)), ground));
    return best;
}

QList<QWidget *> makeFields(QWidget &parent)
{
    auto *note = new QTextEdit(&parent);
    note->setProperty("look", u"field"_s);
    return {note,
            new QLineEdit(&parent),
            new QComboBox(&parent),
            new QDateEdit(&parent),
            new QSpinBox(&parent),
            new QPlainTextEdit(&parent),
            new QCheckBox(&parent),
            new QRadioButton(&parent)};
}

} // namespace

/// WCAG 2.1, 1.4.11: what shows that there is a field, and that it has the focus, stands out 3:1 from what is beside it.
class TestFieldContrast : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void knowsTheFormula()
    {
        QCOMPARE(std::round(contrast(Qt::black, Qt::white)), 21.0);
        QVERIFY(contrast(QColor(0x76, 0x76, 0x76), Qt::white) > 4.5
                && contrast(QColor(0x77, 0x77, 0x77), Qt::white) < 4.5);
    }

    void placeholdersAreReadable_data() { fieldsStandOutFromEveryGround_data(); }
    void placeholdersAreReadable()
    {
        QFETCH(Theme::Scheme, scheme);
        const Theme theme(scheme);
        qApp->setStyle(QStyleFactory::create(u"Fusion"_s));
        qApp->setPalette(theme.palette());
        qApp->setStyleSheet(theme.styleSheet());
        QLineEdit field;
        // Full blocks, so that a pixel is all letter.
        field.setPlaceholderText(u"████████"_s);
        field.show();
        field.clearFocus();
        QVERIFY(QTest::qWaitForWindowActive(&field));
        const QImage shot = field.grab().toImage();
        double most = 0;
        for (int x = 6; x < shot.width() - 6; ++x)
            most = std::max(most, contrast(shot.pixelColor(x, shot.height() / 2), theme.surface()));
        QVERIFY2(most >= 4.5, qPrintable(QString::number(most)));
        QVERIFY(most < contrast(theme.text(), theme.surface()) - 1);
    }

    void fieldsStandOutFromEveryGround_data()
    {
        QTest::addColumn<Theme::Scheme>("scheme");
        QTest::newRow("light") << Theme::Scheme::Light;
        QTest::newRow("dark") << Theme::Scheme::Dark;
    }
    void fieldsStandOutFromEveryGround()
    {
        QFETCH(Theme::Scheme, scheme);
        const Theme theme(scheme);
        qApp->setStyle(QStyleFactory::create(u"Fusion"_s));
        qApp->setPalette(theme.palette());
        qApp->setStyleSheet(theme.styleSheet());
        int looked = 0;
        double least = 21;
        for (const Ground &ground : {Ground{u"canvas"_s, {}}, {u"panel"_s, u"panel"_s}, {u"surface"_s, u"surface"_s}}) {
            QWidget window;
            window.setProperty("look", ground.look);
            window.setAttribute(Qt::WA_StyledBackground);
            auto *column = new QVBoxLayout(&window);
            const QList<QWidget *> fields = makeFields(window);
            for (QWidget *field : fields)
                column->addWidget(field);
            window.show();
            QVERIFY(QTest::qWaitForWindowActive(&window));
            for (QWidget *field : fields) {
                const auto check = [&](const char *state) {
                    const double seen = edgeContrast(window, *field);
                    least = std::min(least, seen);
                    ++looked;
                    QVERIFY2(seen >= 3, qPrintable(u"%1 on %2, %3: %4"_s
                                                       .arg(QLatin1StringView(field->metaObject()->className()),
                                                            ground.name, QLatin1StringView(state))
                                                       .arg(seen)));
                };
                fields.at(field == fields.first() ? 1 : 0)->setFocus();
                check("without the focus");
                field->setFocus();
                check("with the focus");
            }
        }
        qInfo("%d fields and states, the least contrast %.2f:1", looked, least);
    }
};

QTEST_MAIN(TestFieldContrast)
#include "test_field_contrast.moc"
